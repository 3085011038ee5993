package dev.sequential.layers.keywords;

import dev.sequential.config.Enums;
import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.TensorShapes;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/** The output mode of a layer that encodes class numbers. */
public enum OutputMode {
    /** The numbers themselves. */
    INT,
    /** For each number a vector: 1 in its place, 0 elsewhere. */
    ONE_HOT,
    /** For all numbers of a sample one vector: 1 in the places of those that occur. */
    MULTI_HOT,
    /** For all numbers of a sample one vector: how often each occurs. */
    COUNT,
    /** As {@link #COUNT}, each place by its weight. */
    TF_IDF;

    /** The mode of a word, such as {@code "multi_hot"}; {@code "binary"} and {@code "tf-idf"} are older words. */
    public static OutputMode of(String word) {
        return switch (word) {
            case "binary" -> MULTI_HOT;
            case "tf-idf" -> TF_IDF;
            default -> Enums.of(OutputMode.class, "output_mode", word);
        };
    }

    /** Whether the last axis, of length 1, is left out before vectors are made. */
    private static boolean squeezed(Shape input) {
        return input.numDimensions() > 0 && Dimensions.last(input) == 1;
    }

    public Shape outputShape(Shape input, long depth, String layer) {
        return switch (this) {
            case INT -> input;
            case ONE_HOT -> squeezed(input) ? Dimensions.withLast(input, depth) : input.append(depth);
            case MULTI_HOT, COUNT, TF_IDF -> {
                ShapeChecks.require(
                        input.numDimensions() > 0,
                        "%s makes one vector of several numbers, but a sample is a single number: use one_hot",
                        layer);
                yield input.tail().append(depth);
            }
        };
    }

    /** The vectors of class numbers; those beyond the depth leave no trace, as in Keras. */
    public Operand<TFloating> emit(LayerGraph graph, Operand<TInt32> numbers, int depth) {
        Ops tf = graph.tf();
        if (this == INT) {
            return graph.cast(numbers);
        }
        Operand<TInt32> places = this == ONE_HOT && squeezed(graph.inputShape())
                ? tf.reshape(
                        numbers,
                        TensorShapes.like(
                                tf,
                                numbers,
                                graph.inputShape().take(graph.inputShape().numDimensions() - 1)))
                : numbers;
        Operand<TFloating> each = tf.oneHot(places, tf.constant(depth), graph.scalar(1), graph.scalar(0));
        return switch (this) {
            case MULTI_HOT -> tf.max(each, tf.constant(1));
            case COUNT, TF_IDF -> tf.sum(each, tf.constant(1));
            default -> each;
        };
    }
}
