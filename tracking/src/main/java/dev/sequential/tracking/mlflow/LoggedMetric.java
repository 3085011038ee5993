package dev.sequential.tracking.mlflow;

import java.util.Map;

/**
 * A number of a run.
 *
 * @param key its name, as the server takes it
 * @param at milliseconds since 1970
 */
record LoggedMetric(String key, double value, long at, long step) {
    /** As the server reads it. JSON has no NaN and no infinity, which are sent as words. */
    Map<String, Object> json() {
        Object number = Double.isFinite(value) ? (Object) value : Double.toString(value);
        return Map.of("key", key, "value", number, "timestamp", at, "step", step);
    }
}
