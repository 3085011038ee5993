package dev.sequential.optimizers;

import dev.sequential.config.Flattened;
import java.util.Optional;

/**
 * The keywords that every optimizer takes.
 *
 * @param name of the optimizer in files
 */
public record OptimizerOptions(Optional<String> name) implements Flattened {
    /** Nothing beyond the optimizer's own rule. */
    public static final OptimizerOptions DEFAULT = new OptimizerOptions(Optional.empty());
}
