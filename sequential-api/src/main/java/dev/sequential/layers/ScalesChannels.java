package dev.sequential.layers;

import java.util.Optional;
import java.util.function.Function;
import org.tensorflow.ndarray.Shape;

/**
 * A layer that in predictions multiplies each channel of the last axis by a factor and adds a summand, such as
 * {@link BatchNormalization}: a {@link FoldsChannelScale} layer before it can do that as well.
 */
public interface ScalesChannels extends Layer {
    /**
     * The factors and summands; empty where this layer, as it is configured, does something else.
     *
     * @param input the layer's input shape, without the batch axis
     * @param weights values by path
     */
    Optional<ChannelScale> channelScale(Shape input, Function<String, float[]> weights);
}
