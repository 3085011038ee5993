package dev.sequential.losses;

import dev.sequential.config.Records;

/**
 * A loss with the keywords that every loss of Keras takes. Implemented by a record with these components.
 *
 * @param <L> the record
 */
public interface KerasLoss<L extends Loss> extends Loss {
    @Override
    Reduction reduction();

    /** The name in files. */
    String name();

    /** The same loss with another reduction: how the losses of a batch become one number. */
    default L reduction(Reduction reduction) {
        return Records.with(this, "reduction", reduction);
    }

    /** The same loss with another reduction by Keras's word, such as {@code "sum"}. */
    default L reduction(String word) {
        return reduction(Reduction.of(word));
    }

    /** The same loss under another name. */
    default L name(String name) {
        return Records.with(this, "name", name);
    }
}
