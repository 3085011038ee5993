package dev.sequential.tracking.mlflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run on the tracking server. */
final class RemoteRun {
    private final TrackingServer server;
    private final String id;
    private final String artifacts;

    /**
     * What is known of a run before it begins.
     *
     * @param experiment its name
     * @param resumed the id of the run that goes on; empty for a new one
     * @param name of the run
     * @param params facts and hyper-parameters, by name
     * @param tags by name
     */
    record Description(
            String experiment,
            Optional<String> resumed,
            String name,
            Map<String, String> params,
            Map<String, String> tags) {}

    /**
     * A number of a metric.
     *
     * @param key the name of the metric, as the server takes it
     * @param at milliseconds since 1970
     */
    record LoggedMetric(String key, double value, long at, long step) {
        /** The number as the server reads it. JSON has no NaN and no infinity, which are sent as words. */
        Map<String, Object> json() {
            Object number = Double.isFinite(value) ? (Object) value : Double.toString(value);
            return Map.of("key", key, "value", number, "timestamp", at, "step", step);
        }
    }

    private RemoteRun(TrackingServer server, JsonNode info) {
        this.server = server;
        this.id = info.path("run_id").asText();
        this.artifacts = info.path("artifact_uri").asText();
    }

    /** Begins a run, in an experiment that is made if it is not there, or goes on with one. */
    static RemoteRun begin(TrackingServer server, Description description, long began)
            throws IOException, InterruptedException {
        if (description.resumed().isPresent()) {
            JsonNode run =
                    server.get("runs/get", "run_id", description.resumed().get());
            var going = new RemoteRun(server, run.path("run").path("info"));
            server.post("runs/update", Map.of("run_id", going.id, "status", "RUNNING"));
            return going;
        }
        JsonNode made = server.post(
                "runs/create",
                Map.of(
                        "experiment_id",
                        experiment(server, description.experiment()),
                        "run_name",
                        description.name(),
                        "start_time",
                        began,
                        "tags",
                        List.of()));
        return new RemoteRun(server, made.path("run").path("info"));
    }

    private static String experiment(TrackingServer server, String name) throws IOException, InterruptedException {
        try {
            return known(server, name);
        } catch (RefusedException e) {
            if (!e.code().equals("RESOURCE_DOES_NOT_EXIST")) {
                throw e;
            }
        }
        try {
            return server.post("experiments/create", Map.of("name", name))
                    .path("experiment_id")
                    .asText();
        } catch (RefusedException e) {
            if (e.code().equals("RESOURCE_ALREADY_EXISTS")) {
                return known(server, name); // another process was faster
            }
            throw e;
        }
    }

    private static String known(TrackingServer server, String name) throws IOException, InterruptedException {
        return server.get("experiments/get-by-name", "experiment_name", name)
                .path("experiment")
                .path("experiment_id")
                .asText();
    }

    /** The id that the server has given the run. */
    String id() {
        return id;
    }

    /** Sends the parameters and tags. */
    void describe(Description description) throws IOException, InterruptedException {
        if (description.resumed().isEmpty()) { // a parameter cannot be changed
            for (var some : RequestLimits.chunks(description.params(), RequestLimits.PARAM_LENGTH)) {
                server.post("runs/log-batch", Map.of("run_id", id, "params", some));
            }
        }
        for (var some : RequestLimits.chunks(description.tags(), RequestLimits.TAG_LENGTH)) {
            server.post("runs/log-batch", Map.of("run_id", id, "tags", some));
        }
    }

    /** Sends at most {@link RequestLimits#MOST_METRICS} numbers. */
    void log(List<LoggedMetric> metrics) throws IOException, InterruptedException {
        server.post(
                "runs/log-batch",
                Map.of(
                        "run_id",
                        id,
                        "metrics",
                        metrics.stream().map(LoggedMetric::json).toList()));
    }

    /** Uploads a file as an artifact. */
    void upload(Path file) throws IOException, InterruptedException {
        server.upload(artifacts, file);
    }

    /**
     * Sends how the run ended.
     *
     * @param status one of MLflow's, such as {@code FINISHED}
     * @param at milliseconds since 1970
     */
    void end(String status, long at) throws IOException, InterruptedException {
        server.post("runs/update", Map.of("run_id", id, "status", status, "end_time", at));
    }
}
