package dev.sequential.activations;

import dev.sequential.graph.Scalars;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * {@code x / 5 + 1/2}, cut at 0 and 1: what {@code hard_sigmoid} is in Keras 2. Keras 3 has {@code x / 6 + 1/2} under
 * the same name.
 *
 * <p>Files of Keras 2 are read with it. A file that is written holds {@code hard_sigmoid_of_keras2}, which Keras finds
 * among the {@code custom_objects}.
 */
public enum HardSigmoidOfKeras2 implements ActivationFunction {
    /** The only one. */
    INSTANCE;

    /** The function, if this is its name. */
    static Optional<ActivationFunction> named(String identifier) {
        return INSTANCE.identifier().equals(identifier) ? Optional.of(INSTANCE) : Optional.empty();
    }

    @Override
    public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
        var line = tf.math.add(tf.math.mul(x, Scalars.of(tf, x, 0.2)), Scalars.of(tf, x, 0.5));
        return tf.clipByValue(line, Scalars.of(tf, x, 0), Scalars.of(tf, x, 1));
    }

    @Override
    public boolean alongLastAxis() {
        return true;
    }

    @Override
    public String identifier() {
        return "hard_sigmoid_of_keras2";
    }
}
