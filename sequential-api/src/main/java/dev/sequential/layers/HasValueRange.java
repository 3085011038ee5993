package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.layers.keywords.ValueRange;

/**
 * An augmentation that must know which numbers pixels have; a record with a component {@code valueRange}.
 *
 * @param <L> the record
 */
public interface HasValueRange<L extends Layer> extends ImageChange<L> {
    /** The numbers that pixels have. */
    ValueRange valueRange();

    /** The same layer for pixels from {@code low} to {@code high}, such as 0 and 1. */
    default L valueRange(double low, double high) {
        return Records.with(this, "valueRange", new ValueRange(low, high));
    }
}
