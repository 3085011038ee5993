package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.constraints.Constraint;
import dev.sequential.graph.LayerGraph;
import dev.sequential.initializers.Initializer;
import dev.sequential.regularizers.Regularizer;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TBool;
import org.tensorflow.types.family.TFloating;

/**
 * The keywords of a recurrent layer, of a record with components {@link SequenceOptions} {@code sequence} and
 * {@link WeightSpec} {@code recurrent}, {@code dropout}, {@code recurrentDropout}.
 *
 * @param <L> the record
 */
public interface Recurrent<L extends Layer>
        extends KerasLayer<L>, HasActivation<L>, HasKernel<L>, HasBias<L>, HasActivityRegularizer<L> {
    /** How the layer goes through a sequence. */
    SequenceOptions sequence();

    /** What is said of the kernel that the state of the step before goes through. */
    WeightSpec recurrent();

    private L sequence(String component, boolean value) {
        return Records.with(this, "sequence", Records.with(sequence(), component, value));
    }

    /** The same layer, giving the output of every step or only of the last. */
    default L returnSequences(boolean returnSequences) {
        return sequence("returnSequences", returnSequences);
    }

    /** Refused when true: a Sequential model has one output. */
    default L returnState(boolean returnState) {
        return sequence("returnState", returnState);
    }

    /** The same layer, beginning with the last step; outputs are in the order in which they come. */
    default L goBackwards(boolean goBackwards) {
        return sequence("goBackwards", goBackwards);
    }

    /** Refused when true: every batch starts at a zero state. */
    default L stateful(boolean stateful) {
        return sequence("stateful", stateful);
    }

    /** Kept for Keras's files; changes nothing here. */
    default L unroll(boolean unroll) {
        return sequence("unroll", unroll);
    }

    /** The same layer, with outputs of 0 at masked steps instead of those of the step before. */
    default L zeroOutputForMask(boolean zeroOutputForMask) {
        return sequence("zeroOutputForMask", zeroOutputForMask);
    }

    /** The same layer, its recurrent kernel started by name, such as {@code "orthogonal"}. */
    default L recurrentInitializer(String identifier) {
        return recurrentInitializer(Initializer.of(identifier));
    }

    /** The same layer, its recurrent kernel started so. */
    default L recurrentInitializer(Initializer initializer) {
        return Records.with(this, "recurrent", recurrent().initializer(initializer));
    }

    /** The same layer with a penalty on its recurrent kernel. */
    default L recurrentRegularizer(Regularizer regularizer) {
        return Records.with(this, "recurrent", recurrent().regularizer(regularizer));
    }

    /** The same layer with a penalty on its recurrent kernel by name, such as {@code "l2"}. */
    default L recurrentRegularizer(String identifier) {
        return recurrentRegularizer(Regularizer.of(identifier));
    }

    /** The same layer with a constraint on its recurrent kernel. */
    default L recurrentConstraint(Constraint constraint) {
        return Records.with(this, "recurrent", recurrent().constraint(constraint));
    }

    /** The same layer with a constraint on its recurrent kernel by name, such as {@code "max_norm"}. */
    default L recurrentConstraint(String identifier) {
        return recurrentConstraint(Constraint.of(identifier));
    }

    /** The same layer, setting inputs to 0 with this probability while training, the same ones at each step. */
    default L dropout(double dropout) {
        return Records.with(this, "dropout", dropout);
    }

    /** The same layer, setting states to 0 with this probability while training, the same ones at each step. */
    default L recurrentDropout(double recurrentDropout) {
        return Records.with(this, "recurrentDropout", recurrentDropout);
    }

    /** The shape of one output. */
    Shape stateShape(Shape input);

    @Override
    default Shape outputShape(Shape input) {
        Checks.shape(
                input.numDimensions() == stateRank() + 1,
                "%s takes a sequence (steps, ...) of %d axes, got %s",
                getClass().getSimpleName(),
                stateRank() + 1,
                Shapes.text(input));
        Shape state = stateShape(input);
        return sequence().returnSequences() ? state.prepend(input.get(0)) : state;
    }

    /** The axes of one step. */
    default int stateRank() {
        return 1;
    }

    @Override
    default Optional<Operand<TBool>> outputMask(LayerGraph graph, Operand<TFloating> input) {
        return sequence().returnSequences() ? graph.mask() : Optional.empty();
    }
}
