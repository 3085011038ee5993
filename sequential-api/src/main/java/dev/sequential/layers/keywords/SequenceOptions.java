package dev.sequential.layers.keywords;

import dev.sequential.config.SerializedAs;

/**
 * The keywords of every recurrent layer, such as {@code returnSequences}.
 *
 * @param returnSequences whether the output of every step is given, not only that of the last
 * @param returnState whether Keras also gives the last state; a stack of layers has one output, so it is refused
 * @param goBackwards whether the last step comes first
 * @param stateful whether each batch goes on with the states that the one before left, sample by sample
 * @param unroll Keras's choice between a loop and a copy of the ops for each step; it changes no number
 * @param zeroOutputForMask whether the output of a masked step is 0 instead of that of the step before
 */
public record SequenceOptions(
        boolean returnSequences,
        boolean returnState,
        boolean goBackwards,
        boolean stateful,
        boolean unroll,
        boolean zeroOutputForMask)
        implements SerializedAs.Keywords {
    /** The last output of a sequence, first step first. */
    public static final SequenceOptions DEFAULT = new SequenceOptions(false, false, false, false, false, false);

    /** Refuses what a stack of layers cannot do. */
    public void check(String layer) {
        if (returnState) {
            throw new IllegalArgumentException(
                    "%s cannot return its state: a Sequential model has one output. Use returnState(false)"
                            .formatted(layer));
        }
    }
}
