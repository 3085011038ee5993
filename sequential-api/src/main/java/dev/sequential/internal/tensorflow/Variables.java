package dev.sequential.internal.tensorflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Session;
import org.tensorflow.types.TFloat32;

/**
 * The variables of one kind, by name, in order: weights, states, or slots.
 *
 * <p>Several are read or written in one run: TensorFlow prepares each new combination of what goes in and out, which
 * takes milliseconds.
 */
public final class Variables {
    private final String kind;
    private final Map<String, Variable> variables = new LinkedHashMap<>();

    /**
     * No variables yet.
     *
     * @param kind what they are called in errors
     */
    public Variables(String kind) {
        this.kind = kind;
    }

    public void add(String name, Variable variable) {
        variables.put(name, variable);
    }

    public Variable get(String name) {
        Variable known = variables.get(name);
        if (known == null) {
            throw new IllegalArgumentException("There is no %s %s, only %s".formatted(kind, name, variables.keySet()));
        }
        return known;
    }

    /** All of them, by name. */
    public Map<String, Variable> all() {
        return variables;
    }

    /** Those whose names begin so, by the rest of their names. */
    public Map<String, Variable> below(String start) {
        Map<String, Variable> below = new LinkedHashMap<>();
        variables.forEach((name, variable) -> {
            if (name.startsWith(start)) {
                below.put(name.substring(start.length()), variable);
            }
        });
        return below;
    }

    /** The values of all. */
    public Map<String, float[]> read(Session session) {
        Map<String, float[]> values = new LinkedHashMap<>();
        if (variables.isEmpty()) {
            return values;
        }
        var runner = session.runner();
        variables.values().forEach(variable -> runner.fetch(variable.read()));
        try (var results = runner.run()) {
            int number = 0;
            for (String name : variables.keySet()) {
                values.put(name, Variable.numbers((TFloat32) results.get(number++)));
            }
        }
        return values;
    }

    /** Gives some of them values. */
    public void write(Session session, Map<String, float[]> values) {
        if (values.isEmpty()) {
            return;
        }
        var runner = session.runner();
        List<TFloat32> tensors = new ArrayList<>();
        try {
            values.forEach((name, numbers) -> {
                Variable variable = get(name);
                TFloat32 tensor = variable.tensor(numbers);
                tensors.add(tensor);
                runner.feed(variable.feed(), tensor).addTarget(variable.write());
            });
            runner.run().close();
        } finally {
            tensors.forEach(TFloat32::close);
        }
    }
}
