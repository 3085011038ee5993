package dev.sequential.tracking.mlflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A run on a server. */
final class RemoteRun {
    private final TrackingServer server;
    private final String id;
    private final String artifacts;

    private RemoteRun(TrackingServer server, JsonNode info) {
        this.server = server;
        this.id = info.path("run_id").asText();
        this.artifacts = info.path("artifact_uri").asText();
    }

    /** Begins a run, in an experiment that is made if it is not there; or goes on with one. */
    static RemoteRun begin(TrackingServer server, Plan plan, long began) throws IOException, InterruptedException {
        if (plan.resumed().isPresent()) {
            JsonNode run = server.get("runs/get", "run_id", plan.resumed().get());
            var going = new RemoteRun(server, run.path("run").path("info"));
            server.post("runs/update", Map.of("run_id", going.id, "status", "RUNNING"));
            return going;
        }
        JsonNode made = server.post(
                "runs/create",
                Map.of(
                        "experiment_id",
                        experiment(server, plan.experiment()),
                        "run_name",
                        plan.name(),
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

    String id() {
        return id;
    }

    /** Records what is known from the beginning. */
    void describe(Plan plan) throws IOException, InterruptedException {
        if (plan.resumed().isEmpty()) { // a parameter cannot be changed
            for (var some : RequestLimits.chunks(plan.params(), RequestLimits.PARAM_LENGTH)) {
                server.post("runs/log-batch", Map.of("run_id", id, "params", some));
            }
        }
        for (var some : RequestLimits.chunks(plan.tags(), RequestLimits.TAG_LENGTH)) {
            server.post("runs/log-batch", Map.of("run_id", id, "tags", some));
        }
    }

    /** Records at most {@link RequestLimits#MOST_METRICS} numbers. */
    void log(List<LoggedMetric> metrics) throws IOException, InterruptedException {
        server.post(
                "runs/log-batch",
                Map.of(
                        "run_id",
                        id,
                        "metrics",
                        metrics.stream().map(LoggedMetric::json).toList()));
    }

    void upload(Path file) throws IOException, InterruptedException {
        server.upload(artifacts, file);
    }

    void end(String status, long at) throws IOException, InterruptedException {
        server.post("runs/update", Map.of("run_id", id, "status", status, "end_time", at));
    }
}
