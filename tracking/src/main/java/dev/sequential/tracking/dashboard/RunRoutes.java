package dev.sequential.tracking.dashboard;

import dev.sequential.tracking.runs.Channel;
import dev.sequential.tracking.runs.MisclassifiedPicture;
import dev.sequential.tracking.runs.Run;
import dev.sequential.tracking.store.RunExport;
import dev.sequential.tracking.store.RunStore;
import io.javalin.Javalin;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The routes that read runs, as JSON and pictures, and those that change tags and notes, or stop a run. */
final class RunRoutes {
    private static final int MOST_POINTS = 2000;
    /** Properties that the list of runs leaves out: nobody looks for them there, and they make most of its size. */
    private static final Set<String> LEFT_OUT =
            Set.of("command line", "operating system", "Java", "TensorFlow", "host", "data checksum");

    private final RunStore store;

    RunRoutes(RunStore store) {
        this.store = store;
    }

    void register(Javalin server) {
        server.get("/api/runs", this::runs);
        server.get("/api/running", context -> JsonBodies.send(context, store.running()));
        server.get("/api/runs/{run}", this::run);
        server.get("/api/runs/{run}/series", this::series);
        server.get("/api/runs/{run}/epochs/{epoch}", this::epoch);
        server.get("/api/runs/{run}/pictures/{epoch}/{sample}", this::picture);
        server.get(
                "/api/runs/{run}/histograms",
                context -> JsonBodies.send(
                        context,
                        store.histograms(number(context, "run")).stream()
                                .map(one -> Map.of(
                                        "epoch",
                                        one.epoch(),
                                        "weight",
                                        one.weight(),
                                        "low",
                                        one.low(),
                                        "high",
                                        one.high(),
                                        "counts",
                                        one.counts()))
                                .toList()));
        server.put(
                "/api/runs/{run}/tags",
                context -> store.tags(number(context, "run"), List.of(JsonBodies.read(context, String[].class))));
        server.put(
                "/api/runs/{run}/notes",
                context -> store.notes(number(context, "run"), JsonBodies.read(context, String.class)));
        server.post("/api/runs/{run}/stop", context -> store.requestStop(number(context, "run")));
    }

    private void runs(Context context) {
        Map<Long, List<Double>> curves = store.curves();
        JsonBodies.send(
                context,
                store.runs().stream()
                        .map(run -> {
                            Map<String, Object> all = RunExport.describe(run);
                            Map<String, String> properties = new LinkedHashMap<>(run.properties());
                            properties.keySet().removeAll(LEFT_OUT);
                            all.put("properties", properties);
                            all.put("curve", curves.getOrDefault(run.number(), List.of()));
                            return all;
                        })
                        .toList());
    }

    private void run(Context context) {
        Run run = store.run(number(context, "run"));
        Map<String, Object> all = RunExport.describe(run);
        all.put("summary", store.text(run.number(), "summary"));
        all.put("config", store.text(run.number(), "config"));
        all.put("classes", store.classes(run.number()));
        all.put("pictureEpochs", store.pictureEpochs(run.number()));
        List<Map<String, Object>> channels = new ArrayList<>();
        for (Channel channel : store.channels(run.number())) {
            channels.add(Map.of("name", channel.name(), "axis", channel.axis(), "points", channel.points()));
        }
        all.put("channels", channels);
        JsonBodies.send(context, all);
    }

    private void series(Context context) {
        long run = number(context, "run");
        Map<String, String> axes = new LinkedHashMap<>();
        store.channels(run).forEach(channel -> axes.put(channel.name(), channel.axis()));
        Map<String, Object> all = new LinkedHashMap<>();
        for (String channel : context.queryParams("channel")) {
            String axis = axes.get(channel);
            if (axis != null) {
                all.put(channel, RunExport.describe(store.series(run, channel, MOST_POINTS), axis));
            }
        }
        JsonBodies.send(context, all);
    }

    private void epoch(Context context) {
        long run = number(context, "run");
        int epoch = (int) number(context, "epoch");
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("epoch", epoch);
        all.put("classes", store.classes(run));
        store.confusion(run, epoch).ifPresent(confusion -> all.put("counts", confusion.counts()));
        all.put(
                "pictures",
                store.pictures(run, epoch).stream()
                        .map(one -> Map.of(
                                "sample", one.index(),
                                "name", one.name(),
                                "description", one.description(),
                                "actual", one.actual(),
                                "predicted", one.predicted()))
                        .toList());
        JsonBodies.send(context, all);
    }

    private void picture(Context context) throws IOException {
        long run = number(context, "run");
        long sample = number(context, "sample");
        Path folder = store.folder(run);
        Path file = store.pictures(run, (int) number(context, "epoch")).stream()
                .filter(one -> one.index() == sample)
                .map(MisclassifiedPicture::file)
                .map(folder::resolve)
                .map(Path::normalize)
                .filter(path -> path.startsWith(folder) && Files.isRegularFile(path))
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("There is no such picture"));
        context.contentType("image/png").result(Files.readAllBytes(file));
    }

    /** Reads a number out of the path: one to nine digits. */
    static long number(Context context, String name) {
        String text = context.pathParam(name);
        if (!text.matches("\\d{1,9}")) {
            throw new BadRequestResponse("A number is needed where \"%s\" stands".formatted(name));
        }
        return Long.parseLong(text);
    }
}
