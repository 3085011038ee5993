package dev.sequential.tracking.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One recorded training.
 *
 * @param number unique in its store, counted from 1
 * @param name of the run; the model's unless another was given
 * @param state whether it trains, or how it ended
 * @param started when the training began
 * @param duration until now, or until it ended or was last heard of; without the time in which an interrupted run was
 *     not gone on with
 * @param progress how far it has come
 * @param reason why it ended early, or the error that ended it; else blank
 * @param notes free text
 * @param tags free words, in alphabetical order
 * @param properties what it was trained with: model, data, optimizer, versions, host, ..., by name
 * @param scores what runs are compared by
 */
public record Run(
        long number,
        String name,
        RunState state,
        Instant started,
        Duration duration,
        RunProgress progress,
        String reason,
        String notes,
        List<String> tags,
        Map<String, String> properties,
        RunScores scores) {
    public Run {
        tags = List.copyOf(tags);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** A property, or a blank text. */
    public String property(String key) {
        return properties.getOrDefault(key, "");
    }

    /** The name of the model. */
    public String model() {
        return property("model");
    }
}
