package dev.sequential.optimizers;

import dev.sequential.config.Records;
import dev.sequential.graph.Sums;
import dev.sequential.graph.UpdateGraph;
import dev.sequential.optimizers.schedules.Schedule;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/**
 * Adafactor: Adam that keeps running means of the rows and columns of each matrix alone, which takes little memory.
 *
 * @param learningRate of each step
 * @param beta2Decay how the running mean slows down with the steps
 * @param epsilon1 added to squares of gradients
 * @param epsilon2 the smallest scale of a weight
 * @param clipThreshold the largest root mean square of a step
 * @param relativeStep whether the learning rate falls with the steps
 * @param options keywords that every optimizer takes
 * @see <a href="https://arxiv.org/abs/1804.04235">Shazeer and Stern (2018), Adafactor</a>
 * @see <a href="https://keras.io/api/optimizers/adafactor/">Keras: Adafactor</a>
 */
public record Adafactor(
        Schedule learningRate,
        double beta2Decay,
        double epsilon1,
        double epsilon2,
        double clipThreshold,
        boolean relativeStep,
        OptimizerOptions options)
        implements KerasOptimizer<Adafactor> {
    /** Learning rate 0.001, as in Keras. */
    public Adafactor() {
        this(0.001);
    }

    /** A learning rate that stays the same. */
    public Adafactor(double learningRate) {
        this(Schedule.of(learningRate));
    }

    /** A learning rate that changes from step to step. */
    public Adafactor(Schedule learningRate) {
        this(learningRate, -0.8, 1e-30, 1e-3, 1, true, OptimizerOptions.DEFAULT);
    }

    /** The same optimizer with another {@code beta2Decay}: how the running mean slows down with the steps. */
    public Adafactor beta2Decay(double beta2Decay) {
        return Records.with(this, "beta2Decay", beta2Decay);
    }

    /** The same optimizer with another {@code epsilon1}: added to squares of gradients. */
    public Adafactor epsilon1(double epsilon1) {
        return Records.with(this, "epsilon1", epsilon1);
    }

    /** The same optimizer with another {@code epsilon2}: the smallest scale of a weight. */
    public Adafactor epsilon2(double epsilon2) {
        return Records.with(this, "epsilon2", epsilon2);
    }

    /** The same optimizer with another {@code clipThreshold}: the largest root mean square of a step. */
    public Adafactor clipThreshold(double clipThreshold) {
        return Records.with(this, "clipThreshold", clipThreshold);
    }

    /** The same optimizer with another {@code relativeStep}: whether the learning rate falls with the steps. */
    public Adafactor relativeStep(boolean relativeStep) {
        return Records.with(this, "relativeStep", relativeStep);
    }

    @Override
    public List<Slot> slots(Shape variable) {
        int rank = variable.numDimensions();
        var velocity = Slot.zeros("velocity", variable);
        return rank < 2
                ? List.of(Slot.zeros("r", Shape.scalar()), Slot.zeros("c", Shape.scalar()), velocity)
                : List.of(
                        Slot.zeros("r", variable.take(rank - 1)),
                        Slot.zeros("c", variable.take(rank - 2).append(variable.get(rank - 1))),
                        velocity);
    }

    @Override
    public Op emit(UpdateGraph graph, Operand<TFloat32> gradient) {
        var tf = graph.tf();
        var one = graph.scalar(1);
        var rate = tf.math.minimum(graph.learningRate(), tf.math.rsqrt(graph.step()));
        var scale = tf.math.mul(tf.math.maximum(graph.scalar(epsilon2), rms(graph, graph.value())), rate);
        var squares = tf.math.add(graph.squared(gradient), graph.scalar(epsilon1));
        var kept = tf.math.sub(one, tf.math.pow(graph.step(), graph.scalar(beta2Decay)));
        List<Op> updates = new ArrayList<>();
        Operand<TFloat32> velocity;
        if (gradient.shape().numDimensions() < 2) {
            velocity = mean(graph, "velocity", squares, kept, updates);
        } else {
            var rows = mean(graph, "r", tf.math.mean(squares, tf.constant(-1)), kept, updates);
            var columns = mean(graph, "c", tf.math.mean(squares, tf.constant(-2)), kept, updates);
            var share = tf.math.div(rows, tf.math.mean(rows, tf.constant(-1), Mean.keepDims(true)));
            velocity = tf.math.mul(tf.expandDims(share, tf.constant(-1)), tf.expandDims(columns, tf.constant(-2)));
            updates.add(graph.assignSlot("velocity", velocity));
        }
        var step = tf.math.div(gradient, tf.math.sqrt(velocity));
        Operand<TFloat32> stepSquares =
                graph.hasOccurrences() ? tf.math.div(graph.squared(gradient), velocity) : tf.math.square(step);
        var excess = tf.math.maximum(one, tf.math.div(root(graph, stepSquares), graph.scalar(clipThreshold)));
        updates.add(graph.assign(tf.math.sub(graph.value(), tf.math.mul(scale, tf.math.div(step, excess)))));
        return graph.all(updates);
    }

    private static Operand<TFloat32> mean(
            UpdateGraph graph, String slot, Operand<TFloat32> value, Operand<TFloat32> kept, List<Op> updates) {
        var tf = graph.tf();
        Operand<TFloat32> mean = tf.math.add(
                tf.math.mul(kept, graph.slotValue(slot)), tf.math.mul(tf.math.sub(graph.scalar(1), kept), value));
        updates.add(graph.assignSlot(slot, mean));
        return mean;
    }

    private static Operand<TFloat32> rms(UpdateGraph graph, Operand<TFloat32> value) {
        return root(graph, graph.tf().math.square(value));
    }

    /** The root of the mean of squares. */
    private static Operand<TFloat32> root(UpdateGraph graph, Operand<TFloat32> squares) {
        var tf = graph.tf();
        return tf.math.sqrt(Sums.mean(tf, squares));
    }
}
