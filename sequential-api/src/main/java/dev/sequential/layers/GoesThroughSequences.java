package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.layers.keywords.SequenceOptions;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TBool;
import org.tensorflow.types.family.TFloating;

/**
 * The keywords of a recurrent layer, such as {@code returnSequences}, of a record with a component
 * {@link SequenceOptions} {@code sequence}.
 *
 * @param <L> the record
 */
public interface GoesThroughSequences<L extends Layer> extends KerasLayer<L> {
    /** How the layer goes through a sequence. */
    SequenceOptions sequence();

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

    /**
     * The same layer, each batch going on with the states that the one before left: sample {@code i} of a batch follows
     * sample {@code i} of the batch before. Training, evaluation and prediction all go on from there; a model's
     * {@code resetStates()} begins at 0 again. Needs an {@link Input#batchSize(int)}.
     */
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

    /** The shape of one output. */
    Shape stateShape(Shape input);

    @Override
    default Shape outputShape(Shape input) {
        ShapeChecks.require(
                input.numDimensions() == stateRank() + 1,
                "%s takes a sequence (steps, ...) of %d axes, got %s",
                getClass().getSimpleName(),
                stateRank() + 1,
                Dimensions.text(input));
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
