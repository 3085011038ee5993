package dev.sequential.losses;

import dev.sequential.config.Records;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeException;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.TFloat32;

/**
 * Circle loss: pulls outputs of one class together and pushes those of others apart (Sun et al. 2020); outputs are
 * vectors of length 1, labels class numbers.
 *
 * @param gamma how steeply the loss grows: a factor on similarities
 * @param margin how far from the ideal similarity pairs may stay
 * @param removeDiagonal whether the pair of a sample with itself is left out
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/">Keras: losses</a>
 */
public record Circle(double gamma, double margin, boolean removeDiagonal, Reduction reduction, String name)
        implements KerasLoss<Circle> {
    /** The defaults of Keras. */
    public Circle() {
        this(80, 0.4, true, Reduction.SUM_OVER_BATCH_SIZE, "circle");
    }

    /** The same loss with another {@code gamma}: how steeply the loss grows. */
    public Circle gamma(double gamma) {
        return Records.with(this, "gamma", gamma);
    }

    /** The same loss with another {@code margin}: how far from the ideal similarity pairs may stay. */
    public Circle margin(double margin) {
        return Records.with(this, "margin", margin);
    }

    /** The same loss with another {@code removeDiagonal}: whether the pair of a sample with itself is left out. */
    public Circle removeDiagonal(boolean removeDiagonal) {
        return Records.with(this, "removeDiagonal", removeDiagonal);
    }

    @Override
    public void check(Shape labels, Shape outputs) {
        if (outputs.numDimensions() != 1 || labels.numDimensions() > 1) {
            throw new ShapeException(
                    "Circle takes outputs that are vectors and one class number a sample, got outputs %s and labels %s"
                            .formatted(Dimensions.text(outputs), Dimensions.text(labels)));
        }
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        int rank = truth.shape().numDimensions();
        var numbers = rank == 2 ? tf.squeeze(truth, Squeeze.axis(List.of(-1L))) : truth;
        var rows = tf.expandDims(numbers, tf.constant(1));
        var columns = tf.expandDims(numbers, tf.constant(0));
        Operand<TFloat32> same = tf.dtypes.cast(tf.math.equal(rows, columns), TFloat32.class);
        var others = tf.math.sub(tf.constant(1f), same);
        if (removeDiagonal) {
            same = tf.linalg.matrixSetDiag(same, tf.zerosLike(numbers), tf.constant(0));
        }
        var transposed = tf.linalg.transpose(predicted, tf.constant(new int[] {1, 0}));
        var distances =
                tf.math.maximum(tf.math.sub(tf.constant(1f), tf.linalg.matMul(predicted, transposed)), tf.constant(0f));
        float far = (float) margin;
        var near = tf.math.maximum(tf.math.mul(tf.math.add(distances, tf.constant(far)), same), tf.constant(0f));
        var away = tf.math.maximum(tf.math.mul(tf.math.sub(tf.constant(1 + far), distances), others), tf.constant(0f));
        var pull = tf.math.mul(near, tf.math.sub(distances, tf.constant(far)));
        var push = tf.math.mul(away, tf.math.sub(tf.constant(1 - far), distances));
        return tf.math.softplus(tf.math.add(logSum(tf, pull, same), logSum(tf, push, others)));
    }

    /** The samples that have something to pull or to push are those that count. */
    @Override
    public Optional<Operand<TFloat32>> mask(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> each) {
        return Optional.of(tf.dtypes.cast(tf.math.greater(each, tf.constant(0f)), TFloat32.class));
    }

    /** {@code log(sum(exp(gamma * x)))} over the pairs of a row that count; minus infinity where there are none. */
    private Operand<TFloat32> logSum(Ops tf, Operand<TFloat32> x, Operand<TFloat32> counts) {
        var scaled = tf.math.mul(tf.constant((float) gamma), x);
        var none = tf.fill(tf.shape(x), tf.constant(Float.NEGATIVE_INFINITY));
        var terms = tf.select(tf.math.greater(counts, tf.constant(0f)), scaled, none);
        var most = tf.reduceMax(terms, tf.constant(1), ReduceMax.keepDims(true));
        var finite = tf.stopGradient(tf.select(tf.math.isFinite(most), most, tf.zerosLike(most)));
        var sum = tf.sum(tf.math.exp(tf.math.sub(terms, finite)), tf.constant(1));
        return tf.math.add(tf.math.log(sum), tf.squeeze(finite, Squeeze.axis(List.of(1L))));
    }
}
