package dev.sequential.layers;

import java.util.Map;
import org.tensorflow.ndarray.Shape;

/** A layer some of whose weights Keras's files hold twice, such as {@link SpectralNormalization}. */
public interface HasWeightCopies extends Layer {
    /**
     * The copies, in the order in which Keras saves them: the place of a copy, which lies before the weights of the
     * layer itself, and the path of the weight.
     *
     * @param input the layer's input shape, without the batch axis
     */
    Map<String, String> weightCopies(Shape input);
}
