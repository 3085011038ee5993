package dev.sequential.tracking.mlflow;

import java.util.Map;
import java.util.Optional;

/**
 * What is known of a run before it begins.
 *
 * @param experiment its name
 * @param resumed the id of the run that goes on; empty for a new one
 * @param name of the run
 * @param params facts and hyper-parameters, by name
 * @param tags by name
 */
record Plan(
        String experiment,
        Optional<String> resumed,
        String name,
        Map<String, String> params,
        Map<String, String> tags) {}
