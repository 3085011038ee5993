package dev.sequential.internal.tensorflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.DeviceSpec;
import org.tensorflow.ExecutionEnvironment;
import org.tensorflow.Graph;
import org.tensorflow.Operation;
import org.tensorflow.OperationBuilder;
import org.tensorflow.op.Ops;
import org.tensorflow.op.Scope;

/**
 * Names, control dependencies and devices of ops in a graph that only this library adds to.
 *
 * <p>TensorFlow Java's own scope numbers equal names in the digits of the default locale, which TensorFlow refuses if
 * these are not 0 to 9, and goes through the whole graph for each sub-scope, so that a model of 500 layers took a
 * minute to build.
 */
public final class GraphScope implements Scope {
    private final Graph graph;
    private final Map<String, Integer> taken;
    private final String prefix;
    private final Optional<String> name;
    private final List<Operation> after;
    private final Optional<DeviceSpec> device;

    private GraphScope(
            Graph graph,
            Map<String, Integer> taken,
            String prefix,
            Optional<String> name,
            List<Operation> after,
            Optional<DeviceSpec> device) {
        this.graph = graph;
        this.taken = taken;
        this.prefix = prefix;
        this.name = name;
        this.after = after;
        this.device = device;
    }

    /** Ops of a graph that is empty as yet; all others of it must be derived from these. */
    public static Ops ops(Graph graph) {
        var scope = new GraphScope(graph, new HashMap<>(), "", Optional.empty(), List.of(), Optional.empty());
        return Ops.create(new Environment(graph, scope));
    }

    /** A name for an op or a scope, in which every character that TensorFlow refuses has become a dot. */
    public static String legalName(String name) {
        String legal = name.replaceAll("[^A-Za-z0-9_.\\-]", ".");
        return Character.isLetterOrDigit(legal.charAt(0)) ? legal : "n" + legal;
    }

    @Override
    public ExecutionEnvironment env() {
        return graph;
    }

    @Override
    public Scope withSubScope(String childName) {
        return new GraphScope(graph, taken, makeUnique(childName) + '/', Optional.empty(), after, device);
    }

    @Override
    public Scope withName(String opName) {
        return new GraphScope(graph, taken, prefix, Optional.of(opName), after, device);
    }

    @Override
    public Scope withNameAsSubScope(String defaultName) {
        return withSubScope(name.orElse(defaultName));
    }

    @Override
    public Scope withDevice(DeviceSpec deviceSpec) {
        return new GraphScope(graph, taken, prefix, name, after, Optional.of(deviceSpec));
    }

    @Override
    public Scope withControlDependencyOps(Iterable<Operation> controls) {
        List<Operation> all = new ArrayList<>(after);
        controls.forEach(all::add);
        return new GraphScope(graph, taken, prefix, name, List.copyOf(all), device);
    }

    @Override
    public Scope withInitScope() {
        throw new UnsupportedOperationException("Variables are initialized by writing them");
    }

    @Override
    public String makeOpName(String defaultName) {
        return makeUnique(name.orElse(defaultName));
    }

    /** A name as it is, or the first one free of {@code name_1}, {@code name_2} and so on, below the prefix. */
    @Override
    public String makeUnique(String id) {
        String whole = prefix + id;
        if (taken.putIfAbsent(whole, 0) == null) {
            return whole;
        }
        while (true) {
            int number = taken.merge(whole, 1, Integer::sum);
            String numbered = whole + '_' + number;
            if (taken.putIfAbsent(numbered, 0) == null) {
                return numbered;
            }
        }
    }

    @Override
    public void refreshNames() {
        throw new UnsupportedOperationException("All names of the graph are known here");
    }

    @Override
    public OperationBuilder apply(OperationBuilder builder) {
        device.ifPresent(where -> builder.setDevice(where.toString()));
        after.forEach(builder::addControlInput);
        return builder;
    }

    @Override
    public String getDeviceString() {
        return device.map(DeviceSpec::toString)
                .orElseThrow(() -> new UnsupportedOperationException("There is no device in this scope"));
    }

    @Override
    public boolean isInit() {
        return false;
    }

    /** A graph whose ops are named by a scope of ours. */
    private record Environment(Graph graph, Scope baseScope) implements ExecutionEnvironment {
        @Override
        public OperationBuilder opBuilder(String type, String opName, Scope scope) {
            return graph.opBuilder(type, opName, scope);
        }

        @Override
        public void attachFunction(ConcreteFunction function) {
            graph.attachFunction(function);
        }

        @Override
        public void checkInput(Operation input) {
            graph.checkInput(input);
        }

        @Override
        public Types environmentType() {
            return graph.environmentType();
        }

        @Override
        public boolean isInitializer(Operation op) {
            return graph.isInitializer(op);
        }
    }
}
