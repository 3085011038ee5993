package dev.sequential.layers;

import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.layers.keywords.DataFormat;
import java.util.List;

/**
 * Repeats each step of a sequence.
 *
 * <pre>{@code new UpSampling1D(3) // (10, 4) -> (30, 4), no weights}</pre>
 *
 * <p>Input {@code (steps, channels)}, output of the same axes.
 *
 * @param size how often each step is repeated, at least 1
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/reshaping_layers/up_sampling1d/">Keras: UpSampling1D layer</a>
 */
public record UpSampling1D(int size, LayerOptions options) implements UpSampling<UpSampling1D> {
    public UpSampling1D {
        ArgumentChecks.atLeast(1, size, "UpSampling1D size");
    }

    /** Every step twice: the default of Keras. */
    public UpSampling1D() {
        this(2);
    }

    /** How often each step is repeated. */
    public UpSampling1D(int size) {
        this(size, LayerOptions.DEFAULT);
    }

    @Override
    public List<Integer> factors() {
        return List.of(size);
    }

    @Override
    public DataFormat dataFormat() {
        return DataFormat.CHANNELS_LAST;
    }
}
