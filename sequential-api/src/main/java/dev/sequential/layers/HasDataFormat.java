package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.layers.keywords.DataFormat;

/**
 * The keyword {@code dataFormat}, of a record with a component of that name.
 *
 * @param <L> the record
 */
public interface HasDataFormat<L extends Layer> {
    /** The data format: where the channels stand. */
    DataFormat dataFormat();

    /**
     * The same layer for inputs whose channels stand elsewhere: {@code "channels_last"} or {@code "channels_first"}.
     */
    default L dataFormat(String word) {
        return Records.with(this, "dataFormat", DataFormat.of(word));
    }
}
