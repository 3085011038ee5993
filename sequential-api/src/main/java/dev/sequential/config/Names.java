package dev.sequential.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names as Keras spells them, and the known ones nearest to an unknown one. */
public final class Names {
    /** Letters of an unknown name that are compared; no known one is as long. */
    private static final int COMPARED = 100;

    private Names() {}

    /** Keras's snake case of a class or keyword name: {@code MaxPooling2D -> max_pooling2d}, {@code ReLU -> re_lu}. */
    public static String snake(String camel) {
        return camel.replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    /** A class name without capitals, as Keras spells optimizers: {@code RMSprop -> rmsprop}. */
    public static String lowerCase(String camel) {
        return camel.toLowerCase(Locale.ROOT);
    }

    /** The keyword of a component: {@code kernelSize -> kernel_size}, {@code beta1 -> beta_1}, {@code l2 -> l2}. */
    static String keyword(String component) {
        return component
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("(?<=[a-z]{3})([0-9])", "_$1")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * The exception for a name that nobody knows.
     *
     * @param what the kind of thing, such as {@code activation}
     * @param unknown what was asked for
     * @param known the names that exist
     */
    public static UnknownNameException unknown(String what, String unknown, Collection<String> known) {
        List<String> near = nearest(unknown, known);
        return new UnknownNameException("Unknown %s \"%s\": did you mean %s?"
                .formatted(
                        what,
                        unknown,
                        near.stream()
                                .map(name -> '"' + name + '"')
                                .reduce((a, b) -> a + " or " + b)
                                .orElse("none")));
    }

    /** At most three known names, the nearest first. */
    static List<String> nearest(String unknown, Collection<String> known) {
        String wanted =
                unknown.substring(0, Math.min(unknown.length(), COMPARED)).toLowerCase(Locale.ROOT);
        return known.stream()
                .sorted(Comparator.<String>comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    /** Insertions, deletions and replacements between two words (Levenshtein, 1966). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
