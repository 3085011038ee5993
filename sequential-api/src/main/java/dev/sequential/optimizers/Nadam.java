package dev.sequential.optimizers;

import dev.sequential.config.Records;
import dev.sequential.graph.UpdateGraph;
import dev.sequential.optimizers.schedules.Schedule;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;

/**
 * Nadam: Adam with Nesterov momentum, which looks ahead to the momentum of the next step.
 *
 * @param learningRate of each step
 * @param beta1 how much of the mean is kept at each step
 * @param beta2 how much of the mean square is kept at each step
 * @param epsilon a small number against division by 0
 * @param options keywords that every optimizer takes
 * @see <a href="https://cs229.stanford.edu/proj2015/054_report.pdf">Dozat (2015), Incorporating Nesterov Momentum into
 *     Adam</a>
 * @see <a href="https://keras.io/api/optimizers/nadam/">Keras: Nadam</a>
 */
public record Nadam(Schedule learningRate, double beta1, double beta2, double epsilon, OptimizerOptions options)
        implements KerasOptimizer<Nadam> {
    /** Learning rate 0.001, as in Keras. */
    public Nadam() {
        this(0.001);
    }

    /** A learning rate that stays the same. */
    public Nadam(double learningRate) {
        this(Schedule.of(learningRate));
    }

    /** A learning rate that changes from step to step. */
    public Nadam(Schedule learningRate) {
        this(learningRate, 0.9, 0.999, 1e-7, OptimizerOptions.DEFAULT);
    }

    /** The same optimizer with another {@code beta1}: how much of the mean is kept at each step. */
    public Nadam beta1(double beta1) {
        return Records.with(this, "beta1", beta1);
    }

    /** The same optimizer with another {@code beta2}: how much of the mean square is kept at each step. */
    public Nadam beta2(double beta2) {
        return Records.with(this, "beta2", beta2);
    }

    /** The same optimizer with another {@code epsilon}: a small number against division by 0. */
    public Nadam epsilon(double epsilon) {
        return Records.with(this, "epsilon", epsilon);
    }

    @Override
    public List<Slot> slots(Shape variable) {
        return List.of(Slot.zeros("momentum", variable), Slot.zeros("velocity", variable));
    }

    /** The product of the momenta of all steps so far. */
    @Override
    public List<Slot> shared() {
        return List.of(Slot.filled("u_product", Shape.scalar(), 1));
    }

    @Override
    public Map<String, float[]> sharedAfter(long steps) {
        double product = 1;
        for (long step = 1; step <= steps && product > 0; step++) {
            product *= beta1 * (1 - 0.5 * Math.pow(0.96, (double) step));
        }
        return Map.of("u_product", new float[] {(float) product});
    }

    @Override
    public Map<String, Operand<TFloat32>> emitShared(UpdateGraph graph) {
        var product = graph.tf().math.mul(graph.sharedValue("u_product"), momentum(graph, graph.step()));
        return Map.of("u_product", product);
    }

    @Override
    public Op emit(UpdateGraph graph, Operand<TFloat32> gradient) {
        var tf = graph.tf();
        var one = graph.scalar(1);
        var now = momentum(graph, graph.step());
        var next = momentum(graph, tf.math.add(graph.step(), one));
        var product = tf.math.mul(graph.sharedValue("u_product"), now);
        var mean = mean(graph, "momentum", gradient, beta1);
        var square = mean(graph, "velocity", graph.squared(gradient), beta2);
        var ahead = tf.math.div(tf.math.mul(next, mean), tf.math.sub(one, tf.math.mul(product, next)));
        var here = tf.math.div(tf.math.mul(tf.math.sub(one, now), gradient), tf.math.sub(one, product));
        var unbiased = tf.math.div(square, tf.math.sub(one, tf.math.pow(graph.scalar(beta2), graph.step())));
        var step = tf.math.div(
                tf.math.mul(tf.math.add(ahead, here), graph.learningRate()),
                tf.math.add(tf.math.sqrt(unbiased), graph.scalar(epsilon)));
        return graph.all(List.of(
                graph.assignSlot("momentum", mean),
                graph.assignSlot("velocity", square),
                graph.assign(tf.math.sub(graph.value(), step))));
    }

    /** {@code beta1 * (1 - 0.96^step / 2)}. */
    private Operand<TFloat32> momentum(UpdateGraph graph, Operand<TFloat32> step) {
        var tf = graph.tf();
        var decay = tf.math.mul(graph.scalar(0.5), tf.math.pow(graph.scalar(0.96), step));
        return tf.math.mul(graph.scalar(beta1), tf.math.sub(graph.scalar(1), decay));
    }

    private static Operand<TFloat32> mean(UpdateGraph graph, String slot, Operand<TFloat32> value, double kept) {
        var tf = graph.tf();
        var old = graph.slotValue(slot);
        return tf.math.add(old, tf.math.mul(tf.math.sub(value, old), graph.scalar(1 - (float) kept)));
    }
}
