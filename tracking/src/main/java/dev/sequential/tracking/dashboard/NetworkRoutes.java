package dev.sequential.tracking.dashboard;

import io.javalin.Javalin;
import io.javalin.http.Context;

/** Looks into the networks of runs, and lets them answer. */
final class NetworkRoutes {
    private final Networks networks;

    NetworkRoutes(Networks networks) {
        this.networks = networks;
    }

    void register(Javalin server) {
        server.get("/api/runs/{run}/input", context -> Json.send(context, networks.input(run(context))));
        server.get("/api/runs/{run}/filters", context -> Json.send(context, networks.filters(run(context))));
        server.post(
                "/api/runs/{run}/predict",
                context -> Json.send(context, networks.predict(run(context), context.bodyAsBytes())));
        server.post(
                "/api/runs/{run}/features",
                context -> Json.send(context, networks.features(run(context), context.bodyAsBytes())));
    }

    private static long run(Context context) {
        return RunRoutes.number(context, "run");
    }
}
