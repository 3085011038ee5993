package dev.sequential.optimizers;

import dev.sequential.config.Records;
import dev.sequential.graph.UpdateGraph;
import dev.sequential.optimizers.schedules.Schedule;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;

/**
 * Follow the regularized leader: the weights that would have been best so far, with penalties that make most of them
 * zero.
 *
 * @param learningRate of each step
 * @param learningRatePower how the learning rate falls with the sum of squares, at most 0
 * @param initialAccumulatorValue what the sum of squares starts with
 * @param l1RegularizationStrength penalty on absolute values
 * @param l2RegularizationStrength penalty on squares
 * @param l2ShrinkageRegularizationStrength penalty on squares in the gradient alone
 * @param beta what is added to the penalty on squares, in units of twice the learning rate
 * @param options keywords that every optimizer takes
 * @see <a href="https://research.google.com/pubs/archive/41159.pdf">McMahan et al. (2013), Ad Click Prediction</a>
 * @see <a href="https://keras.io/api/optimizers/ftrl/">Keras: Ftrl</a>
 */
public record Ftrl(
        Schedule learningRate,
        double learningRatePower,
        double initialAccumulatorValue,
        double l1RegularizationStrength,
        double l2RegularizationStrength,
        double l2ShrinkageRegularizationStrength,
        double beta,
        OptimizerOptions options)
        implements KerasOptimizer<Ftrl> {
    public Ftrl {
        if (!(initialAccumulatorValue >= 0)) {
            throw new IllegalArgumentException(
                    "Ftrl needs initialAccumulatorValue >= 0, got " + initialAccumulatorValue);
        }
        if (!(learningRatePower <= 0)) {
            throw new IllegalArgumentException("Ftrl needs learningRatePower <= 0, got " + learningRatePower);
        }
    }

    /** Learning rate 0.001, as in Keras. */
    public Ftrl() {
        this(0.001);
    }

    /** A learning rate that stays the same. */
    public Ftrl(double learningRate) {
        this(Schedule.of(learningRate));
    }

    /** A learning rate that changes from step to step. */
    public Ftrl(Schedule learningRate) {
        this(learningRate, -0.5, 0.1, 0, 0, 0, 0, OptimizerOptions.DEFAULT);
    }

    /**
     * The same optimizer with another {@code learningRatePower}: how the learning rate falls with the sum of squares,
     * at most 0.
     */
    public Ftrl learningRatePower(double learningRatePower) {
        return Records.with(this, "learningRatePower", learningRatePower);
    }

    /** The same optimizer with another {@code initialAccumulatorValue}: what the sum of squares starts with. */
    public Ftrl initialAccumulatorValue(double initialAccumulatorValue) {
        return Records.with(this, "initialAccumulatorValue", initialAccumulatorValue);
    }

    /** The same optimizer with another {@code l1RegularizationStrength}: penalty on absolute values. */
    public Ftrl l1RegularizationStrength(double l1RegularizationStrength) {
        return Records.with(this, "l1RegularizationStrength", l1RegularizationStrength);
    }

    /** The same optimizer with another {@code l2RegularizationStrength}: penalty on squares. */
    public Ftrl l2RegularizationStrength(double l2RegularizationStrength) {
        return Records.with(this, "l2RegularizationStrength", l2RegularizationStrength);
    }

    /**
     * The same optimizer with another {@code l2ShrinkageRegularizationStrength}: penalty on squares in the gradient
     * alone.
     */
    public Ftrl l2ShrinkageRegularizationStrength(double l2ShrinkageRegularizationStrength) {
        return Records.with(this, "l2ShrinkageRegularizationStrength", l2ShrinkageRegularizationStrength);
    }

    /**
     * The same optimizer with another {@code beta}: what is added to the penalty on squares, in units of twice the
     * learning rate.
     */
    public Ftrl beta(double beta) {
        return Records.with(this, "beta", beta);
    }

    @Override
    public List<Slot> slots(Shape variable) {
        return List.of(
                Slot.filled("accumulator", variable, initialAccumulatorValue), Slot.filled("linear", variable, 0));
    }

    @Override
    public Op emit(UpdateGraph graph, Operand<TFloat32> gradient) {
        var tf = graph.tf();
        var rate = graph.learningRate();
        var old = graph.slotValue("accumulator");
        var sum = tf.math.add(old, graph.squared(gradient));
        var shrunk =
                tf.math.add(gradient, tf.math.mul(graph.scalar(2 * l2ShrinkageRegularizationStrength), graph.value()));
        var power = graph.scalar(-learningRatePower);
        var change = tf.math.div(tf.math.sub(tf.math.pow(sum, power), tf.math.pow(old, power)), rate);
        var linear = tf.math.add(graph.slotValue("linear"), tf.math.sub(shrunk, tf.math.mul(change, graph.value())));
        var penalty = tf.math.add(
                graph.scalar(l2RegularizationStrength),
                tf.math.div(graph.scalar(beta), tf.math.mul(graph.scalar(2), rate)));
        var quadratic = tf.math.add(tf.math.div(tf.math.pow(sum, power), rate), tf.math.mul(graph.scalar(2), penalty));
        var clipped =
                tf.clipByValue(linear, graph.scalar(-l1RegularizationStrength), graph.scalar(l1RegularizationStrength));
        return graph.all(List.of(
                graph.assignSlot("accumulator", sum),
                graph.assignSlot("linear", linear),
                graph.assign(tf.math.div(tf.math.sub(clipped, linear), quadratic))));
    }
}
