package dev.sequential.tracking.dashboard;

import io.javalin.Javalin;
import io.javalin.http.Context;

/** The routes that open the model of a run: its input, its filters, its feature maps, its predictions. */
final class ModelRoutes {
    private final RunModels models;

    ModelRoutes(RunModels models) {
        this.models = models;
    }

    void register(Javalin server) {
        server.get("/api/runs/{run}/input", context -> JsonBodies.send(context, models.input(run(context))));
        server.get("/api/runs/{run}/filters", context -> JsonBodies.send(context, models.filters(run(context))));
        server.post(
                "/api/runs/{run}/predict",
                context -> JsonBodies.send(context, models.predict(run(context), context.bodyAsBytes())));
        server.post(
                "/api/runs/{run}/features",
                context -> JsonBodies.send(context, models.features(run(context), context.bodyAsBytes())));
    }

    private static long run(Context context) {
        return RunRoutes.number(context, "run");
    }
}
