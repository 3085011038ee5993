package dev.sequential.activations;

import dev.sequential.graph.Scalars;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * The activation {@code threshold}: {@code x} above a threshold, another number elsewhere.
 *
 * @param threshold above which {@code x} stays
 * @param defaultValue the other number
 */
public record Threshold(double threshold, double defaultValue) implements ActivationFunction {
    @Override
    public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
        var other = tf.math.add(tf.zerosLike(x), Scalars.of(tf, x, defaultValue));
        return tf.select(tf.math.greater(x, Scalars.of(tf, x, threshold)), x, other);
    }

    @Override
    public boolean alongLastAxis() {
        return true;
    }

    @Override
    public String identifier() {
        return "threshold";
    }
}
