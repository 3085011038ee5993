package dev.sequential.internal.gradient;

import dev.sequential.constraints.Constraint;
import dev.sequential.graph.Sums;
import dev.sequential.internal.tensorflow.Variable;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.OptimizerOptions;
import dev.sequential.training.SlotLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * One step of an optimizer over all weights, with what Keras does around its rule: accumulation of gradients, clipping,
 * decay of weights, moving averages of weights, constraints.
 *
 * <p>Whether a batch makes a step or only adds to the accumulated gradients is known outside of the graph, so there are
 * two lists of ops and no condition.
 *
 * @param apply the ops of a batch that makes a step
 * @param accumulate the ops of a batch that does not
 * @param taken whether a step is taken at all, where gradients that are not finite prevent it
 */
public record OptimizerUpdates(List<Op> apply, List<Op> accumulate, Optional<Operand<TBool>> taken) {
    /** Changes nothing. */
    public static final OptimizerUpdates NONE = new OptimizerUpdates(List.of(), List.of(), Optional.empty());

    /**
     * A weight that is changed.
     *
     * @param name the layer's name, a slash, the weight's path
     * @param variable where it lives
     * @param value as the forward pass read it
     * @param gradient of the loss by it
     * @param occurrences what the gradient is the sum of, where it is one of rows that were looked up
     * @param slots what the optimizer keeps for it, by name
     * @param constraint what it is changed to after each step
     */
    public record Target(
            String name,
            Variable variable,
            Operand<TFloat32> value,
            Operand<TFloat32> gradient,
            Optional<IndexedSlices> occurrences,
            Map<String, Variable> slots,
            Constraint constraint) {
        Target gradient(Operand<TFloat32> changed) {
            return changed == gradient
                    ? this
                    : new Target(name, variable, value, changed, Optional.empty(), slots, constraint);
        }

        /** A function of the gradient, or of each occurrence that it is the sum of. */
        Target each(Ops tf, UnaryOperator<Operand<TFloat32>> function) {
            if (occurrences.isEmpty()) {
                return gradient(function.apply(gradient));
            }
            IndexedSlices changed = occurrences.get().map(function);
            return new Target(name, variable, value, changed.sum(tf), Optional.of(changed), slots, constraint);
        }

        Target value(Operand<TFloat32> changed) {
            return new Target(name, variable, changed, gradient, occurrences, slots, constraint);
        }
    }

    /**
     * Emits both kinds of step.
     *
     * @param shared what the optimizer keeps once, by name
     * @param scaling by which the loss was multiplied before gradients were taken
     * @param batch number of the batch, from 0, a scalar
     */
    public static OptimizerUpdates emit(
            Ops tf,
            Optimizer optimizer,
            List<Target> targets,
            Map<String, Variable> shared,
            LossScaling scaling,
            Operand<TInt64> batch,
            Operand<TFloat32> learningRate) {
        OptimizerOptions options = optimizer.options();
        int every = options.gradientAccumulationSteps().orElse(1);
        Operand<TInt64> done = every == 1 ? batch : tf.math.floorDiv(batch, tf.constant((long) every));
        Operand<TFloat32> step = tf.dtypes.cast(tf.math.add(done, tf.constant(1L)), TFloat32.class);
        List<Op> accumulate = new ArrayList<>();
        List<Op> apply = new ArrayList<>();
        List<Target> ready = new ArrayList<>();
        var finite = scaling.finite(targets);
        for (Target target : scaling.unscaled(targets, finite)) {
            if (every == 1) {
                ready.add(target);
                continue;
            }
            Variable sum = slot(target, SlotLayout.ACCUMULATOR);
            Operand<TFloat32> added = tf.math.add(sum.value(tf), target.gradient());
            Op kept = tf.assignVariableOp(sum.handle(), added);
            accumulate.add(kept);
            if (options.useEma()) {
                Ops after = tf.withControlDependencies(List.<Op>of(kept, target.value()));
                accumulate.add(averaged(after, options, target, done));
            }
            apply.add(tf.assignVariableOp(sum.handle(), tf.zerosLike(added)));
            ready.add(target.gradient(tf.math.div(added, tf.constant((float) every))));
        }
        Map<String, Operand<TFloat32>> sharedValues = new HashMap<>();
        shared.forEach((name, variable) -> sharedValues.put(name, variable.value(tf)));
        var scalars = new Scalars(done, step, learningRate, sharedValues);
        for (Target target : clipped(tf, options, ready)) {
            apply.add(step(tf, optimizer, target, scalars));
        }
        if (!targets.isEmpty() && !shared.isEmpty()) {
            // the new values of what is kept once are the last that is written
            Ops last = tf.withControlDependencies(apply);
            optimizer
                    .emitShared(update(tf, targets.get(0), targets.get(0).value(), scalars))
                    .forEach((name, value) -> apply.add(
                            last.assignVariableOp(variable(shared, name).handle(), value)));
        }
        apply.addAll(scaling.adjustments(finite));
        accumulate.addAll(scaling.adjustments(finite));
        return new OptimizerUpdates(apply, accumulate, finite);
    }

    /** What all weights share in a step. */
    private record Scalars(
            Operand<TInt64> batch,
            Operand<TFloat32> step,
            Operand<TFloat32> learningRate,
            Map<String, Operand<TFloat32>> shared) {}

    private static VariableUpdate update(Ops tf, Target target, Operand<TFloat32> undecayed, Scalars scalars) {
        return new VariableUpdate(
                tf,
                scalars.learningRate(),
                scalars.step(),
                target.variable(),
                target.value(),
                undecayed,
                target.slots(),
                scalars.shared(),
                target.occurrences());
    }

    private static Op step(Ops tf, Optimizer optimizer, Target target, Scalars scalars) {
        OptimizerOptions options = optimizer.options();
        Ops after = tf;
        Target decaying = target;
        var decay = optimizer.weightDecay(target.name(), target.variable().shape());
        if (decay.isPresent()) {
            var lost =
                    tf.math.mul(scalars.learningRate(), tf.constant(decay.get().floatValue()));
            Operand<TFloat32> decayed = tf.math.sub(target.value(), tf.math.mul(target.value(), lost));
            after = tf.withControlDependencies(
                    List.of(tf.assignVariableOp(target.variable().handle(), decayed)));
            decaying = target.value(target.variable().value(after));
        }
        Op done = optimizer.emit(update(after, decaying, target.value(), scalars), target.gradient());
        if (options.useEma()) {
            done = averaged(tf.withControlDependencies(List.of(done)), options, target, scalars.batch());
        }
        if (target.constraint().isPresent()) {
            Ops last = tf.withControlDependencies(List.of(done));
            done = last.assignVariableOp(
                    target.variable().handle(),
                    target.constraint().emit(last, target.variable().value(last)));
        }
        return done;
    }

    /** The moving average with the new value in it; at the first step it is that value. */
    private static Op averaged(Ops tf, OptimizerOptions options, Target target, Operand<TInt64> batch) {
        var later = tf.dtypes.cast(tf.math.notEqual(batch, tf.constant(0L)), TFloat32.class);
        var kept = tf.math.mul(later, tf.constant((float) options.emaMomentum()));
        Variable average = slot(target, SlotLayout.AVERAGE);
        var value = target.variable().value(tf);
        Operand<TFloat32> mean = tf.math.add(
                tf.math.mul(kept, average.value(tf)), tf.math.mul(tf.math.sub(tf.constant(1f), kept), value));
        Op stored = tf.assignVariableOp(average.handle(), mean);
        if (options.emaOverwriteFrequency().isEmpty()) {
            return stored;
        }
        long frequency = options.emaOverwriteFrequency().get();
        var due = tf.math.equal(
                tf.math.floorMod(tf.math.add(batch, tf.constant(1L)), tf.constant(frequency)), tf.constant(0L));
        Operand<TFloat32> next = tf.select(tf.broadcastTo(due, tf.shape(value)), mean, value);
        return tf.withControlDependencies(List.of(stored))
                .assignVariableOp(target.variable().handle(), next);
    }

    /** The norm of all gradients leaves no occurrences to be told apart; the other two bounds do, as in Keras. */
    private static List<Target> clipped(Ops tf, OptimizerOptions options, List<Target> targets) {
        Optional<Operand<TFloat32>> all = options.globalClipnorm().map(unused -> globalNorm(tf, targets));
        List<Target> clipped = new ArrayList<>();
        for (Target target : targets) {
            if (options.clipnorm().isPresent()) {
                var norm = globalNorm(tf, List.of(target));
                double bound = options.clipnorm().get();
                clipped.add(target.each(tf, each -> scaled(tf, each, norm, bound)));
            } else if (all.isPresent()) {
                double bound = options.globalClipnorm().orElseThrow();
                clipped.add(target.gradient(scaled(tf, target.gradient(), all.get(), bound)));
            } else if (options.clipvalue().isPresent()) {
                float bound = options.clipvalue().get().floatValue();
                clipped.add(target.each(tf, each -> tf.clipByValue(each, tf.constant(-bound), tf.constant(bound))));
            } else {
                clipped.add(target);
            }
        }
        return clipped;
    }

    /** A gradient whose norm, or that of all, is larger than a bound becomes as much smaller. */
    private static Operand<TFloat32> scaled(Ops tf, Operand<TFloat32> gradient, Operand<TFloat32> norm, double bound) {
        var limit = tf.constant((float) bound);
        return tf.math.div(tf.math.mul(gradient, limit), tf.math.maximum(norm, limit));
    }

    private static Operand<TFloat32> globalNorm(Ops tf, List<Target> targets) {
        Operand<TFloat32> sum = tf.constant(0f);
        for (Target target : targets) {
            var squares = target.each(tf, tf.math::square).gradient();
            sum = tf.math.add(sum, Sums.sum(tf, squares));
        }
        return tf.math.sqrt(sum);
    }

    private static Variable slot(Target target, String name) {
        return variable(target.slots(), name);
    }

    private static Variable variable(Map<String, Variable> known, String name) {
        Variable variable = known.get(name);
        if (variable == null) {
            throw new IllegalStateException("There is no slot %s, only %s".formatted(name, known.keySet()));
        }
        return variable;
    }
}
