package dev.sequential.summary;

import dev.sequential.Sequential;
import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.shapes.Dimensions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of {@code model.summary()} in Keras 3. */
public final class KerasSummary {
    private static final int[] WIDTHS = {31, 22, 13};

    private KerasSummary() {}

    /** The table of a model: {@code System.out.print(KerasSummary.of(model))} is Keras's {@code model.summary()}. */
    public static String of(Sequential model) {
        return of(model.architecture());
    }

    /** The table of an architecture; each line ends in a line feed. */
    public static String of(Architecture model) {
        var table = new StringBuilder("Model: \"%s\"\n".formatted(printable(model.name())));
        table.append(rule("┏━", "━┳━", "━┓", '━'));
        table.append(row("┃", "Layer (type)", "Output Shape", "Param #"));
        table.append(rule("┡━", "━╇━", "━┩", '━'));
        int batch = model.input().batchSize().orElse(-1);
        for (int i = 0; i < model.nodes().size(); i++) {
            Node node = model.nodes().get(i);
            table.append(row(
                    "│",
                    "%s (%s)".formatted(printable(node.name()), Architecture.className(node.layer())),
                    Dimensions.text(node.output().prepend(batch)),
                    count(node.countParams())));
            boolean last = i == model.nodes().size() - 1;
            table.append(last ? rule("└─", "─┴─", "─┘", '─') : rule("├─", "─┼─", "─┤", '─'));
        }
        long all = model.countParams();
        long trained = model.countTrainableParams();
        return table.append(total("Total", all))
                .append(total("Trainable", trained))
                .append(total("Non-trainable", all - trained))
                .toString();
    }

    /** A name without what could steer a terminal: it may come from a file of a stranger. */
    private static String printable(String name) {
        return name.replaceAll("\\p{Cc}", "?");
    }

    private static String total(String what, long parameters) {
        return " %s params: %s (%s)\n".formatted(what, count(parameters), memory(4 * parameters));
    }

    private static String count(long parameters) {
        return String.format(Locale.ROOT, "%,d", parameters);
    }

    /** Bytes in the largest unit that leaves at least 1, as Keras writes them: {@code 2.45 MB}. */
    private static String memory(long bytes) {
        String[] units = {"B", "KB", "MB", "GB", "TB"};
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < units.length - 1) {
            size /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, "%.2f %s", size, units[unit]);
    }

    private static String rule(String left, String middle, String right, char line) {
        List<String> parts = new ArrayList<>();
        for (int width : WIDTHS) {
            parts.add(String.valueOf(line).repeat(width));
        }
        return left + String.join(middle, parts) + right + '\n';
    }

    private static String row(String border, String name, String shape, String parameters) {
        var lines = new StringBuilder();
        List<String> names = wrapped(name, WIDTHS[0]);
        for (int i = 0; i < names.size(); i++) {
            lines.append(String.format(
                    Locale.ROOT,
                    "%1$s %2$-31s %1$s %3$-22s %1$s %4$13s %1$s\n",
                    border,
                    names.get(i),
                    i == 0 ? shape : "",
                    i == 0 ? parameters : ""));
        }
        return lines.toString();
    }

    /** The words of a text in lines of at most so many characters; a longer word is cut, and ends in three dots. */
    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + ' ' + word;
            if (longer.length() <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word.length() <= width ? word : word.substring(0, width - 1) + '…';
        }
        lines.add(line);
        return lines;
    }
}
