package dev.sequential.internal.graph;

import dev.sequential.internal.gradient.EmbeddingLookup;
import dev.sequential.layers.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TFloating;
import org.tensorflow.types.family.TNumber;

/**
 * The state of a forward pass while it is emitted: reads of weights, losses and penalties, updates, and the mask.
 *
 * <p>Each variable is read once a pass, so that the gradient by a weight that is used twice is the gradient by that
 * read.
 */
public final class ForwardContext {
    private final Ops tf;
    private final boolean training;
    private final Operand<TInt64> seed;
    private final WeightSource weights;
    private final Map<String, Operand<TFloat32>> reads = new LinkedHashMap<>();
    private final List<Operand<TFloat32>> losses = new ArrayList<>();
    private final Map<String, Operand<TFloat32>> updates = new LinkedHashMap<>();
    private final Map<String, Op> replaced = new LinkedHashMap<>();
    private final Map<String, Operand<TFloat32>> replacements = new LinkedHashMap<>();
    private final List<Operand<TFloating>> rectified = new ArrayList<>();
    private final Map<String, EmbeddingLookup> lookups = new LinkedHashMap<>();
    private Optional<Operand<? extends TNumber>> input = Optional.empty();
    private boolean inputIsWhole;
    private Optional<Operand<TBool>> mask = Optional.empty();

    /**
     * A pass that begins.
     *
     * @param seed two numbers that random ops depend on: the seed of the training, the number of the step
     * @param weights where the values of weights come from
     */
    public ForwardContext(Ops tf, boolean training, Operand<TInt64> seed, WeightSource weights) {
        this.tf = tf;
        this.training = training;
        this.seed = seed;
        this.weights = weights;
    }

    public Ops tf() {
        return tf;
    }

    boolean training() {
        return training;
    }

    Operand<TInt64> seed() {
        return seed;
    }

    /** The value of a variable: as it was before the pass, or what a layer that is used twice has made of it. */
    public Operand<TFloat32> read(String variable) {
        Operand<TFloat32> updated = updates.getOrDefault(variable, replacements.get(variable));
        return updated != null ? updated : readForGradient(variable);
    }

    /** The read of a variable that gradients are by. */
    public Operand<TFloat32> readForGradient(String variable) {
        return reads.computeIfAbsent(variable, name -> weights.value(tf, name));
    }

    /** The reads of the variables that were used, by name. */
    public Map<String, Operand<TFloat32>> reads() {
        return reads;
    }

    void addLoss(Operand<TFloat32> loss) {
        losses.add(loss);
    }

    void addPenalty(String variable, Weight weight) {
        if (weight.regularizer().isPresent()) {
            losses.add(weight.regularizer().emit(tf, read(variable)));
        }
    }

    /** Notes the input, whose first axis tells how many samples there are, and whether it is of whole numbers. */
    void input(Operand<? extends TNumber> batch, boolean whole) {
        input = Optional.of(batch);
        inputIsWhole = whole;
    }

    boolean inputIsWhole() {
        return inputIsWhole;
    }

    /** Adds the penalty on the output of a layer: divided by the number of samples, as in Keras. */
    void addActivityPenalty(Operand<TFloat32> penalty) {
        var first = tf.slice(tf.shape(input.orElseThrow()), tf.constant(new int[] {0}), tf.constant(new int[] {1}));
        var samples = tf.reshape(tf.dtypes.cast(first, TFloat32.class), tf.constant(new int[] {}));
        losses.add(tf.math.div(penalty, samples));
    }

    public List<Operand<TFloat32>> losses() {
        return losses;
    }

    /** A loss, and the penalties on weights and outputs: Keras counts them in evaluations too. */
    public Operand<TFloat32> withPenalties(Operand<TFloat32> loss) {
        Operand<TFloat32> total = loss;
        for (Operand<TFloat32> penalty : losses) {
            total = tf.math.add(total, penalty);
        }
        return total;
    }

    void update(String variable, Operand<TFloat32> value) {
        updates.put(variable, value);
    }

    /**
     * Assigns a variable at once; it is read anew, and differentiated by, as it is then. Where a layer that is used
     * several times does so each time, the gradient is the sum of those by the values.
     */
    void replace(String variable, Operand<TFloat32> value) {
        Op assigned = weights.assign(tf, variable, value);
        Operand<TFloat32> now = tf.withControlDependencies(List.of(assigned)).identity(value);
        if (replaced.put(variable, assigned) == null) {
            reads.put(variable, now);
        } else {
            var first = reads.get(variable);
            replacements.put(variable, tf.math.add(now, tf.math.sub(first, tf.stopGradient(first)))); // plus 0
        }
    }

    /** The gradient by a variable, there once the variable has the value that it is by. */
    public Operand<TFloat32> settled(String variable, Operand<TFloat32> gradient) {
        Op assigned = replaced.get(variable);
        return assigned == null
                ? gradient
                : tf.withControlDependencies(List.of(assigned)).identity(gradient);
    }

    /** The ops that give what layers themselves keep its new values. */
    public List<Op> updates() {
        List<Op> ops = new ArrayList<>();
        updates.forEach((name, value) -> ops.add(weights.assign(tf, name, value)));
        return ops;
    }

    /** The outputs of layers that are a rectifier's, in order. */
    public List<Operand<TFloating>> rectified() {
        return rectified;
    }

    /** Notes the output of a rectifier; a layer that only changes its shape notes it again. */
    public void rectified(Operand<TFloating> output) {
        if (rectified.stream()
                .noneMatch(known -> known.op().name().equals(output.op().name()))) {
            rectified.add(output);
        }
    }

    /** The lookup of a variable's rows; of several the last, as none of them is the only one. */
    public Optional<EmbeddingLookup> lookup(String variable) {
        return Optional.ofNullable(lookups.get(variable));
    }

    public void lookup(String variable, EmbeddingLookup lookup) {
        lookups.put(variable, lookup);
    }

    public Optional<Operand<TBool>> mask() {
        return mask;
    }

    public void mask(Optional<Operand<TBool>> changed) {
        mask = changed;
    }
}
