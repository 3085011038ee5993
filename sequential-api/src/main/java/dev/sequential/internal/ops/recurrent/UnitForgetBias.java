package dev.sequential.internal.ops.recurrent;

import dev.sequential.initializers.Initializer;
import java.util.Arrays;

/**
 * The initializer of an LSTM's bias with Keras's {@code unit_forget_bias}: 1 for the forget gate, another initializer
 * for the other gates.
 */
public final class UnitForgetBias {
    private UnitForgetBias() {}

    /** The second quarter of the bias, that of the forget gate, is 1. */
    public static Initializer over(Initializer others, int units) {
        return (shape, random) -> {
            float[] values = others.values(shape, random);
            Arrays.fill(values, units, 2 * units, 1);
            return values;
        };
    }
}
