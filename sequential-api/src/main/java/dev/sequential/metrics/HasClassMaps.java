package dev.sequential.metrics;

import dev.sequential.config.Records;
import dev.sequential.losses.HasAxis;
import dev.sequential.losses.HasIgnoredClass;

/**
 * The keywords of a metric that compares the class of each pixel, of a record with components of these names.
 *
 * @param <M> the record
 */
public interface HasClassMaps<M> extends HasIgnoredClass<M>, HasAxis<M> {
    /** Whether outputs are class numbers. */
    boolean sparseYPred();

    /** In which type weights are counted, such as {@code "float32"}. */
    String dtype();

    /** The same metric of class numbers, or of one number a class. */
    default M sparseYPred(boolean sparse) {
        return Records.with(this, "sparseYPred", sparse);
    }

    /** The same metric, its weights counted in another type; whole numbers drop what is behind the point. */
    default M dtype(String dtype) {
        return Records.with(this, "dtype", dtype);
    }
}
