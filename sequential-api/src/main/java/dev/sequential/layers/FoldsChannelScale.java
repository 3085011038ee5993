package dev.sequential.layers;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A layer whose weights can take in the scale of the channels of its output, such as {@link Dense} and {@link Conv2D}:
 * a {@link ScalesChannels} layer after it is then left out of predictions.
 */
public interface FoldsChannelScale extends Layer {
    /**
     * The weights that make the outputs of this layer scaled ones, by path; empty where, as it is configured, no
     * weights do.
     *
     * @param weights values by path
     */
    Optional<Map<String, float[]>> folded(ChannelScale scale, Function<String, float[]> weights);
}
