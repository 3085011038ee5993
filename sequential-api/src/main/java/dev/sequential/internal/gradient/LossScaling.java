package dev.sequential.internal.gradient;

import dev.sequential.graph.Sums;
import dev.sequential.internal.tensorflow.Variable;
import dev.sequential.optimizers.LossScaleOptimizer;
import dev.sequential.optimizers.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * Loss scaling for half precision: the loss is multiplied by a factor, the gradients are divided by it, and with a
 * dynamic factor a step whose gradients are not finite is left out.
 *
 * <p>A step is left out by a switch before each gradient: ops that wait for the side that is not taken do not run.
 */
public final class LossScaling {
    private final Ops tf;
    private final Optional<LossScaleOptimizer> dynamic;
    private final Map<String, Variable> shared;
    private final Operand<TFloat32> factor;
    private final boolean scaled;

    /**
     * Reads the factor.
     *
     * @param shared what the optimizer keeps once, by name
     */
    public LossScaling(Ops tf, Optimizer optimizer, Map<String, Variable> shared) {
        this.tf = tf;
        this.dynamic = optimizer.lossScaling();
        this.shared = shared;
        double fixed = optimizer.options().lossScaleFactor().orElse(1.0);
        this.factor = dynamic.isPresent() ? kept(LossScaleOptimizer.SCALE).value(tf) : tf.constant((float) fixed);
        this.scaled = dynamic.isPresent() || fixed != 1;
    }

    /** What the loss is multiplied by. */
    public Operand<TFloat32> factor() {
        return factor;
    }

    /** The gradients of the loss itself; where the factor changes by itself, only in steps that are taken. */
    List<OptimizerUpdates.Target> unscaled(List<OptimizerUpdates.Target> targets, Optional<Operand<TBool>> finite) {
        if (!scaled) {
            return targets;
        }
        List<OptimizerUpdates.Target> unscaled = new ArrayList<>();
        for (OptimizerUpdates.Target target : targets) {
            OptimizerUpdates.Target own = target.each(tf, each -> tf.math.div(each, factor));
            unscaled.add(
                    finite.map(yes -> own.each(tf, each -> taken(each, yes)).value(taken(target.value(), yes)))
                            .orElse(own));
        }
        return unscaled;
    }

    private Operand<TFloat32> taken(Operand<TFloat32> value, Operand<TBool> finite) {
        return tf.switchCond(value, finite).outputTrue();
    }

    /** Whether all gradients are finite, where that decides about the step. */
    Optional<Operand<TBool>> finite(List<OptimizerUpdates.Target> targets) {
        if (dynamic.isEmpty()) {
            return Optional.empty();
        }
        Operand<TFloat32> wrong = tf.constant(0f);
        for (OptimizerUpdates.Target target : targets) {
            // 0 times a number is 0, unless it is not finite
            var zeros = tf.math.mul(target.gradient(), tf.constant(0f));
            wrong = tf.math.add(wrong, Sums.sum(tf, zeros));
        }
        return Optional.of(tf.math.isFinite(wrong));
    }

    /** The ops that change the factor after a step. */
    List<Op> adjustments(Optional<Operand<TBool>> finite) {
        if (dynamic.isEmpty() || finite.isEmpty()) {
            return List.of();
        }
        Operand<TFloat32> one = tf.constant(1f);
        var good = tf.dtypes.cast(finite.get(), TFloat32.class);
        var count =
                tf.math.mul(good, tf.math.add(kept(LossScaleOptimizer.COUNTER).value(tf), one));
        var full = tf.math.greaterEqual(count, tf.constant((float) dynamic.get().dynamicGrowthSteps()));
        var grown = tf.select(full, tf.math.mul(factor, tf.constant(2f)), factor);
        var next = tf.select(finite.get(), grown, tf.math.mul(factor, tf.constant(0.5f)));
        return List.of(
                assign(LossScaleOptimizer.SCALE, next),
                assign(LossScaleOptimizer.COUNTER, tf.select(full, tf.constant(0f), count)));
    }

    private Op assign(String name, Operand<TFloat32> value) {
        return tf.assignVariableOp(kept(name).handle(), value);
    }

    private Variable kept(String name) {
        Variable variable = shared.get(name);
        if (variable == null) {
            throw new IllegalStateException("There is no slot %s, only %s".formatted(name, shared.keySet()));
        }
        return variable;
    }
}
