package dev.sequential.cli.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A table of how well each class was recognised, as text and as JSON.
 *
 * @param names by class number
 */
record ClassTable(List<String> names, ConfusionMatrix confusions) {
    private static final int SHORT = 6;
    private static final int MOST_COLUMNS = 20;

    /** Precision, recall, F1 and support of each class, and their means; then what was taken for what. */
    String text() {
        int width = Math.max(5, names.stream().mapToInt(String::length).max().orElse(5));
        var text = new StringBuilder(
                String.format(Locale.ROOT, "%-" + width + "s  PRECISION   RECALL       F1  SUPPORT%n", "CLASS"));
        for (int k = 0; k < names.size(); k++) {
            text.append(line(
                    width,
                    names.get(k),
                    confusions.precision(k),
                    confusions.recall(k),
                    confusions.f1(k),
                    confusions.support(k)));
        }
        text.append(line(
                width,
                "mean",
                mean(confusions::precision),
                mean(confusions::recall),
                mean(confusions::f1),
                IntStream.range(0, names.size()).map(confusions::support).sum()));
        return text.append(names.size() > MOST_COLUMNS ? largest() : matrix(width))
                .toString();
    }

    private static String line(int width, String name, double precision, double recall, double f1, int support) {
        return String.format(
                Locale.ROOT,
                "%-" + width + "s  %7.1f %%  %5.1f %%  %5.1f %%  %7d%n",
                name,
                100 * precision,
                100 * recall,
                100 * f1,
                support);
    }

    private double mean(IntToDoubleFunction score) {
        return IntStream.range(0, names.size()).mapToDouble(score).average().orElse(0);
    }

    private String matrix(int width) {
        var text = new StringBuilder(
                String.format(Locale.ROOT, "%nA row for each true class, a column for what it was taken for:%n"));
        text.append(" ".repeat(width));
        for (String name : names) {
            text.append(String.format(
                    Locale.ROOT, "  %" + SHORT + "s", name.length() > SHORT ? name.substring(0, SHORT) : name));
        }
        for (int row = 0; row < names.size(); row++) {
            text.append(String.format(Locale.ROOT, "%n%-" + width + "s", names.get(row)));
            for (int column = 0; column < names.size(); column++) {
                text.append(String.format(Locale.ROOT, "  %" + SHORT + "d", confusions.count(row, column)));
            }
        }
        return text.append(System.lineSeparator()).toString();
    }

    /** Instead of a matrix that no window shows. */
    private String largest() {
        record Cell(int actual, int predicted) {}
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            for (int column = 0; column < names.size(); column++) {
                if (row != column && confusions.count(row, column) > 0) {
                    cells.add(new Cell(row, column));
                }
            }
        }
        cells.sort((a, b) -> confusions.count(b.actual, b.predicted) - confusions.count(a.actual, a.predicted));
        var text = new StringBuilder(String.format(Locale.ROOT, "%nMost often confused (all of it: --json):%n"));
        cells.stream()
                .limit(MOST_COLUMNS)
                .forEach(cell -> text.append(String.format(
                        Locale.ROOT,
                        "%6d  %s taken for %s%n",
                        confusions.count(cell.actual, cell.predicted),
                        names.get(cell.actual),
                        names.get(cell.predicted))));
        return text.toString();
    }

    /** The same as JSON has it: {@code classes} and {@code confusion}. */
    Map<String, Object> json() {
        List<Object> classes = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("class", names.get(k));
            one.put("precision", confusions.precision(k));
            one.put("recall", confusions.recall(k));
            one.put("f1", confusions.f1(k));
            one.put("support", confusions.support(k));
            classes.add(one);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("classes", classes);
        json.put("confusion", confusions.rows());
        return json;
    }
}
