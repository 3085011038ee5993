package dev.sequential.cli.runs;

import dev.sequential.tracking.runs.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/** Runs as text. */
final class RunTable {
    private static final int LONGEST = 40;

    private RunTable() {}

    static String of(List<Run> runs) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("RUN", "NAME", "TAGS", "MODEL", "EPOCHS", "BEST", "LAST", "TIME", "STATE"));
        for (Run run : runs) {
            rows.add(List.of(
                    Long.toString(run.number()),
                    shortened(run.name()),
                    shortened(String.join(",", run.tags())),
                    run.model(),
                    run.progress().epoch() + "/" + run.progress().epochs(),
                    percent(run.scores().best()),
                    percent(run.scores().last()),
                    clock(run.duration()),
                    run.state().word()));
        }
        return columns(rows, Set.of(0, 4, 5, 6, 7));
    }

    static String details(Run run, String summary) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("run", "%d, %s".formatted(run.number(), run.name())));
        rows.add(List.of("state", run.state().word() + (run.reason().isBlank() ? "" : ": " + run.reason())));
        rows.add(List.of("tags", String.join(", ", run.tags())));
        rows.add(List.of("notes", run.notes()));
        rows.add(List.of("started", run.started().toString()));
        rows.add(List.of("duration", clock(run.duration())));
        rows.add(List.of(
                "epochs done", run.progress().epoch() + " of " + run.progress().epochs()));
        rows.add(List.of(
                "best validation accuracy",
                percent(run.scores().best())
                        + (run.scores().bestEpoch() > 0
                                ? " in epoch " + run.scores().bestEpoch()
                                : "")));
        rows.add(List.of("last validation accuracy", percent(run.scores().last())));
        rows.add(List.of("training accuracy", percent(run.scores().training())));
        run.properties().forEach((key, value) -> rows.add(List.of(key, value)));
        return columns(rows, Set.of()) + (summary.isBlank() ? "" : "\n" + summary);
    }

    /** A column a run; of the properties, only those in which the runs differ. */
    static String comparison(List<Run> runs) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("", runs, run -> "#" + run.number() + " " + run.name()));
        rows.add(row(
                "best validation accuracy", runs, run -> percent(run.scores().best())));
        rows.add(row(
                "last validation accuracy", runs, run -> percent(run.scores().last())));
        rows.add(row("training accuracy", runs, run -> percent(run.scores().training())));
        rows.add(row("duration", runs, run -> clock(run.duration())));
        Set<String> keys = new LinkedHashSet<>();
        runs.forEach(run -> keys.addAll(run.properties().keySet()));
        for (String key : keys) {
            if (runs.stream().map(run -> run.property(key)).distinct().count() > 1) {
                rows.add(row(key, runs, run -> run.property(key)));
            }
        }
        return columns(rows, Set.of());
    }

    private static List<String> row(String title, List<Run> runs, Function<Run, String> cell) {
        List<String> row = new ArrayList<>();
        row.add(title);
        runs.stream().map(cell).map(RunTable::shortened).forEach(row::add);
        return row;
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.1f %%", 100 * share.getAsDouble()) : "";
    }

    static String clock(Duration time) {
        long seconds = time.toSeconds();
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Text that leaves room for other columns; all of it is among the details of a run. */
    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
    }

    /** Text without control characters, so that nothing in a store can steer the terminal. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static String columns(List<List<String>> rows, Set<Integer> right) {
        int count = rows.get(0).size();
        int[] widths = new int[count];
        for (List<String> row : rows) {
            for (int i = 0; i < count; i++) {
                widths[i] = Math.max(widths[i], plain(row.get(i)).length());
            }
        }
        var text = new StringBuilder();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < count; i++) {
                String cell = plain(row.get(i));
                String space = " ".repeat(widths[i] - cell.length());
                line.append(i == 0 ? "" : "  ").append(right.contains(i) ? space + cell : cell + space);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
