package dev.sequential.losses;

import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeException;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Connectionist temporal classification (Graves et al. 2006): how likely a sequence of outputs reads as the label,
 * whatever the pace.
 *
 * <p>Outputs are {@code (batch, time, classes)} before a softmax, class 0 is the blank; labels are class numbers
 * {@code (batch, length)}, filled up with 0.
 *
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/">Keras: losses</a>
 */
public record CTC(Reduction reduction, String name) implements KerasLoss<CTC> {
    /** The defaults of Keras. */
    public CTC() {
        this(Reduction.SUM_OVER_BATCH_SIZE, "ctc");
    }

    @Override
    public void check(Shape labels, Shape outputs) {
        if (labels.numDimensions() != 1 || outputs.numDimensions() != 2) {
            throw new ShapeException(
                    "CTC takes outputs of shape (time, classes) and labels of shape (length), got outputs %s and labels %s"
                            .formatted(Dimensions.text(outputs), Dimensions.text(labels)));
        }
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        int classes = Math.toIntExact(predicted.shape().get(2));
        var zero = tf.constant(0f);
        var places = tf.where(tf.math.notEqual(truth, zero));
        var numbers = tf.dtypes.cast(tf.gatherNd(truth, places), TInt32.class);
        var labels = tf.math.sub(numbers, tf.constant(1));
        // the op takes time first, and the blank as its last class
        var time = tf.linalg.transpose(predicted, tf.constant(new int[] {1, 0, 2}));
        var order = IntStream.range(0, classes).map(c -> (c + 1) % classes).toArray();
        var rolled = tf.gather(time, tf.constant(order), tf.constant(2));
        var sizes = tf.shape(predicted);
        var batch = tf.slice(sizes, tf.constant(new int[] {0}), tf.constant(new int[] {1}));
        var steps = tf.reshape(
                tf.slice(sizes, tf.constant(new int[] {1}), tf.constant(new int[] {1})), tf.constant(new int[0]));
        var ctc = tf.nn.ctcLoss(rolled, places, labels, tf.fill(batch, steps));
        // the op knows its gradient by the outputs, but has none registered: a linear term carries it
        var back = IntStream.range(0, classes)
                .map(c -> (c + classes - 1) % classes)
                .toArray();
        var slope = tf.stopGradient(tf.gather(ctc.gradient(), tf.constant(back), tf.constant(2)));
        var linear = tf.sum(tf.math.mul(time, slope), tf.constant(new int[] {0, 2}));
        return tf.math.add(tf.stopGradient(ctc.loss()), tf.math.sub(linear, tf.stopGradient(linear)));
    }
}
