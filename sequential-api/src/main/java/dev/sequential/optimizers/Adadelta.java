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
 * Adadelta: scales each gradient by the ratio of two running root mean squares, that of past steps and that of past
 * gradients.
 *
 * @param learningRate of each step
 * @param rho how much of the running means is kept at each step
 * @param epsilon a small number against division by 0
 * @param options keywords that every optimizer takes
 * @see <a href="https://arxiv.org/abs/1212.5701">Zeiler (2012), ADADELTA</a>
 * @see <a href="https://keras.io/api/optimizers/adadelta/">Keras: Adadelta</a>
 */
public record Adadelta(Schedule learningRate, double rho, double epsilon, OptimizerOptions options)
        implements KerasOptimizer<Adadelta> {
    /** Learning rate 0.001, as in Keras. */
    public Adadelta() {
        this(0.001);
    }

    /** A learning rate that stays the same. */
    public Adadelta(double learningRate) {
        this(Schedule.of(learningRate));
    }

    /** A learning rate that changes from step to step. */
    public Adadelta(Schedule learningRate) {
        this(learningRate, 0.95, 1e-7, OptimizerOptions.DEFAULT);
    }

    /** The same optimizer with another {@code rho}: how much of the running means is kept at each step. */
    public Adadelta rho(double rho) {
        return Records.with(this, "rho", rho);
    }

    /** The same optimizer with another {@code epsilon}: a small number against division by 0. */
    public Adadelta epsilon(double epsilon) {
        return Records.with(this, "epsilon", epsilon);
    }

    @Override
    public List<Slot> slots(Shape variable) {
        return List.of(Slot.zeros("accumulated_grad", variable), Slot.zeros("accumulated_delta_var", variable));
    }

    @Override
    public Op emit(UpdateGraph graph, Operand<TFloat32> gradient) {
        var tf = graph.tf();
        var squares = mean(graph, "accumulated_grad", graph.squared(gradient));
        var deltas = graph.slotValue("accumulated_delta_var");
        var step = tf.math.neg(tf.math.div(tf.math.mul(root(graph, deltas), gradient), root(graph, squares)));
        Operand<TFloat32> stepSquares = graph.hasOccurrences()
                ? tf.math.mul(
                        graph.squared(gradient), tf.math.square(tf.math.div(root(graph, deltas), root(graph, squares))))
                : tf.math.square(step);
        return graph.all(List.of(
                graph.assignSlot("accumulated_grad", squares),
                graph.assignSlot("accumulated_delta_var", mean(graph, "accumulated_delta_var", stepSquares)),
                graph.assign(tf.math.add(graph.value(), tf.math.mul(graph.learningRate(), step)))));
    }

    private Operand<TFloat32> mean(UpdateGraph graph, String slot, Operand<TFloat32> square) {
        var tf = graph.tf();
        return tf.math.add(
                tf.math.mul(graph.scalar(rho), graph.slotValue(slot)), tf.math.mul(graph.scalar(1 - rho), square));
    }

    private Operand<TFloat32> root(UpdateGraph graph, Operand<TFloat32> value) {
        return graph.tf().math.sqrt(graph.tf().math.add(value, graph.scalar(epsilon)));
    }
}
