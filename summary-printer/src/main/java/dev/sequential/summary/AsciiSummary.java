package dev.sequential.summary;

import dev.sequential.Sequential;
import dev.sequential.architecture.Architecture;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.tensorflow.ndarray.Shape;

/**
 * Dimensions and weights of a model as the article prints them, byte for byte.
 *
 * <pre>
 *            OPERATION           DATA DIMENSIONS   WEIGHTS(N)   WEIGHTS(%)
 *
 *                Input   #####     32   32    3
 *              Flatten   ||||| -------------------         0     0.0%
 *                        #####        3072
 *                Dense   XXXXX -------------------     30730   100.0%
 *              softmax   #####          10
 * </pre>
 *
 * @param simplify whether an Activation layer is drawn into the line of the layer before it
 * @param sparser whether empty lines stand around each layer
 * @param header whether the titles of the columns are printed
 * @see <a href="https://github.com/stared/keras-sequential-ascii">keras-sequential-ascii, whose tables these are</a>
 */
public record AsciiSummary(boolean simplify, boolean sparser, boolean header) {
    /** Simplified, dense, with a header: as the article prints it. */
    public AsciiSummary() {
        this(true, false, true);
    }

    /** The table of a model as the article prints it. */
    public static String of(Sequential model) {
        return of(model.architecture());
    }

    /** The table of an architecture as the article prints it. */
    public static String of(Architecture model) {
        return new AsciiSummary().print(model);
    }

    /** The table of an architecture; each line ends in a line feed. */
    public String print(Architecture model) {
        List<LayerRow> rows = simplify ? LayerRow.simplified(LayerRow.of(model)) : LayerRow.of(model);
        long all = model.countParams();
        var table = new StringBuilder();
        if (header) {
            table.append("           OPERATION           DATA DIMENSIONS   WEIGHTS(N)   WEIGHTS(%)\n\n");
        }
        table.append(data("Input", model.input().shape()));
        String gap = sparser ? "\n" : "";
        for (LayerRow row : rows) {
            table.append(gap).append(layer(row, all)).append(gap).append(data(row.shownActivation(), row.output()));
        }
        return table.toString();
    }

    private static String data(String label, Shape shape) {
        return String.format(Locale.ROOT, "%20s   #####   %s\n", label, dimensions(shape));
    }

    private static String layer(LayerRow row, long all) {
        String shown = row.kind().equals("Activation") ? "" : row.kind();
        return String.format(
                Locale.ROOT,
                "%20s   %s -------------------%10d   %5s%%\n",
                shown,
                Glyphs.of(row.kind()),
                row.weights(),
                percent(row.weights(), all));
    }

    private static String dimensions(Shape shape) {
        return shape.numDimensions() > 1
                ? LongStream.of(shape.asArray())
                        .mapToObj(size -> padded(size, 4))
                        .collect(Collectors.joining(" "))
                : padded(shape.numDimensions() == 0 ? 1 : shape.get(0), 9);
    }

    private static String padded(long size, int width) {
        return String.format(Locale.ROOT, "%" + width + "s", size < 0 ? "None" : Long.toString(size));
    }

    /** One decimal; half to even on the exact binary value, as the original does and {@code %.1f} of Java does not. */
    private static String percent(long weights, long all) {
        double percent = all == 0 ? 0 : 100.0 * weights / all;
        return new BigDecimal(percent).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }
}
