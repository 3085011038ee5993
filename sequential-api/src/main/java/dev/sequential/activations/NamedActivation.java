package dev.sequential.activations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * An activation function of a user's own that files hold by its name.
 *
 * @param identifier the name
 * @param function what it computes
 */
record NamedActivation(String identifier, ActivationFunction function) implements ActivationFunction {
    private static final Map<String, NamedActivation> REGISTERED = new ConcurrentSkipListMap<>();

    static NamedActivation register(String name, ActivationFunction function) {
        var named = new NamedActivation(name, function);
        REGISTERED.put(name, named);
        return named;
    }

    static Optional<ActivationFunction> registered(String name) {
        return Optional.ofNullable(REGISTERED.get(name));
    }

    static List<String> names() {
        return List.copyOf(REGISTERED.keySet());
    }

    @Override
    public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
        return function.emit(tf, x);
    }

    @Override
    public Shape outputShape(Shape input) {
        return function.outputShape(input);
    }

    @Override
    public boolean alongLastAxis() {
        return function.alongLastAxis();
    }
}
