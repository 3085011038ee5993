package dev.sequential.tracking.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sequential.tracking.runs.Channel;
import dev.sequential.tracking.runs.Run;
import dev.sequential.tracking.runs.Series;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Runs as CSV and JSON, for other programs. */
public final class RunExport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RunExport() {}

    /** The numbers of a run as CSV: channel, axis, step and value, a line for each number. */
    public static String csv(RunStore store, long run) {
        store.run(run);
        var text = new StringBuilder("channel,axis,step,value\n");
        for (Channel channel : store.channels(run)) {
            Series series = store.series(run, channel.name());
            for (int i = 0; i < series.steps().length; i++) {
                text.append(quoted(channel.name()))
                        .append(',')
                        .append(channel.axis())
                        .append(',')
                        .append(series.steps()[i])
                        .append(',')
                        .append(series.values()[i])
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String quoted(String name) {
        return name.matches("[^,\"\\r\\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** All runs of a list, without their series. */
    public static String json(List<Run> runs) {
        return write(runs.stream().map(RunExport::describe).toList());
    }

    /** A run with its series, summary and model, and where its files lie. */
    public static String json(RunStore store, long run) {
        Map<String, Object> all = describe(store.run(run));
        all.put("summary", store.text(run, "summary"));
        all.put("config", store.text(run, "config"));
        all.put("folder", store.folder(run).toString());
        all.put("files", store.files(run));
        Map<String, Object> channels = new LinkedHashMap<>();
        for (Channel channel : store.channels(run)) {
            channels.put(channel.name(), describe(store.series(run, channel.name()), channel.axis()));
        }
        all.put("channels", channels);
        return write(all);
    }

    /** A run as maps, lists, texts and numbers. */
    public static Map<String, Object> describe(Run run) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("number", run.number());
        all.put("name", run.name());
        all.put("state", run.state().word());
        all.put("started", run.started().toString());
        all.put("seconds", run.duration().toMillis() / 1000.0);
        all.put("epoch", run.progress().epoch());
        all.put("epochs", run.progress().epochs());
        all.put("step", run.progress().step());
        all.put("steps", run.progress().steps());
        all.put("reason", run.reason());
        all.put("notes", run.notes());
        all.put("tags", run.tags());
        all.put("properties", run.properties());
        put(all, "best", run.scores().best());
        all.put("bestEpoch", run.scores().bestEpoch());
        put(all, "last", run.scores().last());
        put(all, "training", run.scores().training());
        put(all, "loss", run.scores().loss());
        all.put("diverged", run.scores().loss().orElse(0) == Double.POSITIVE_INFINITY);
        return all;
    }

    private static void put(Map<String, Object> into, String key, OptionalDouble value) {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            into.put(key, value.getAsDouble());
        }
    }

    /** A series as lists; JSON has no NaN, so numbers that are none are left empty. */
    public static Map<String, Object> describe(Series series, String axis) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("axis", axis);
        all.put("steps", series.steps());
        all.put("values", finite(series.values()));
        return all;
    }

    @SuppressWarnings("NullAway") // JSON's null stands for what is no number
    private static List<Double> finite(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(Double.isFinite(value) ? value : null);
        }
        return list;
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
