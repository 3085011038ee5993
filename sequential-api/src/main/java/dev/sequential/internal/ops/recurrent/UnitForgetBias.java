package dev.sequential.internal.ops.recurrent;

import dev.sequential.initializers.Initializer;
import java.util.Arrays;

/** The start of the bias of an LSTM whose forget gate is open: 1 for that gate, and what was asked for the others. */
public final class UnitForgetBias {
    private UnitForgetBias() {}

    /** The second quarter is 1. */
    public static Initializer over(Initializer others, int units) {
        return (shape, random) -> {
            float[] values = others.values(shape, random);
            Arrays.fill(values, units, 2 * units, 1);
            return values;
        };
    }
}
