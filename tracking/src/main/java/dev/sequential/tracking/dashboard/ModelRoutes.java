package dev.sequential.tracking.dashboard;

import io.javalin.Javalin;
import io.javalin.http.Context;

/** Looks into the networks of runs, and lets them answer. */
final class ModelRoutes {
    private final RunModels networks;

    ModelRoutes(RunModels networks) {
        this.networks = networks;
    }

    void register(Javalin server) {
        server.get("/api/runs/{run}/input", context -> JsonBodies.send(context, networks.input(run(context))));
        server.get("/api/runs/{run}/filters", context -> JsonBodies.send(context, networks.filters(run(context))));
        server.post(
                "/api/runs/{run}/predict",
                context -> JsonBodies.send(context, networks.predict(run(context), context.bodyAsBytes())));
        server.post(
                "/api/runs/{run}/features",
                context -> JsonBodies.send(context, networks.features(run(context), context.bodyAsBytes())));
    }

    private static long run(Context context) {
        return RunRoutes.number(context, "run");
    }
}
