package dev.sequential.optimizers;

import dev.sequential.config.Records;
import dev.sequential.graph.UpdateGraph;
import dev.sequential.optimizers.schedules.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;

/**
 * Loss scaling for another optimizer: the loss is multiplied before gradients are taken, so that small gradients do not
 * become 0 in half precision.
 *
 * <p>The multiple is as large as the numbers allow: a step whose gradients are not finite is left out and halves it,
 * and after so many steps in a row with finite gradients it is doubled. A model with layers under {@code mixed_float16}
 * gets one of these by itself when it is compiled, as in Keras.
 *
 * <pre>{@code new LossScaleOptimizer(new Adam(1e-3)).dynamicGrowthSteps(1000)}</pre>
 *
 * @param innerOptimizer what the weights follow
 * @param initialScale what the loss is multiplied by at first
 * @param dynamicGrowthSteps steps with finite gradients after which the multiple is doubled
 * @param name in files
 * @see <a href="https://keras.io/api/optimizers/loss_scale_optimizer/">Keras: LossScaleOptimizer</a>
 */
public record LossScaleOptimizer(
        Optimizer innerOptimizer, double initialScale, int dynamicGrowthSteps, Optional<String> name)
        implements Optimizer {
    /** What the loss is multiplied by. */
    public static final String SCALE = "dynamic_scale";

    /** Steps with finite gradients since the multiple last changed. */
    public static final String COUNTER = "step_counter";

    public LossScaleOptimizer {
        if (innerOptimizer.lossScaling().isPresent()) {
            throw new IllegalArgumentException("LossScaleOptimizer takes an optimizer that does not scale the loss yet,"
                    + " got another LossScaleOptimizer");
        }
        if (!(initialScale > 0) || dynamicGrowthSteps < 1) {
            throw new IllegalArgumentException(
                    "LossScaleOptimizer takes an initialScale > 0 and dynamicGrowthSteps >= 1, got %s and %d"
                            .formatted(initialScale, dynamicGrowthSteps));
        }
    }

    /** Begins with 32,768 and doubles after 2,000 steps, as in Keras. */
    public LossScaleOptimizer(Optimizer innerOptimizer) {
        this(innerOptimizer, 1 << 15, 2000, Optional.empty());
    }

    /** The same optimizer, multiplying the loss by this at first. */
    public LossScaleOptimizer initialScale(double scale) {
        return Records.with(this, "initialScale", scale);
    }

    /** The same optimizer, doubling the multiple after so many steps with finite gradients. */
    public LossScaleOptimizer dynamicGrowthSteps(int steps) {
        return Records.with(this, "dynamicGrowthSteps", steps);
    }

    /** The same optimizer under another name in files. */
    public LossScaleOptimizer name(String changed) {
        return Records.with(this, "name", Optional.of(changed));
    }

    @Override
    public Optional<LossScaleOptimizer> lossScaling() {
        return Optional.of(this);
    }

    @Override
    public Schedule learningRate() {
        return innerOptimizer.learningRate();
    }

    @Override
    public OptimizerOptions options() {
        return innerOptimizer.options().with("lossScaleFactor", Optional.empty());
    }

    @Override
    public List<Slot> slots(String variable, Shape shape) {
        return innerOptimizer.slots(variable, shape);
    }

    @Override
    public List<Slot> shared() {
        List<Slot> shared = new ArrayList<>(innerOptimizer.shared());
        shared.add(Slot.zeros(COUNTER, Shape.scalar()));
        shared.add(Slot.filled(SCALE, Shape.scalar(), initialScale));
        return shared;
    }

    @Override
    public Map<String, float[]> sharedAfter(long steps) {
        return innerOptimizer.sharedAfter(steps);
    }

    @Override
    public Map<String, Operand<TFloat32>> emitShared(UpdateGraph graph) {
        return innerOptimizer.emitShared(graph);
    }

    @Override
    public Optional<Double> weightDecay(String variable, Shape shape) {
        return innerOptimizer.weightDecay(variable, shape);
    }

    @Override
    public Op emit(UpdateGraph graph, Operand<TFloat32> gradient) {
        return innerOptimizer.emit(graph, gradient);
    }
}
