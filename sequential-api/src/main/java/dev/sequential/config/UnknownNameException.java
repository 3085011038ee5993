package dev.sequential.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A name that is not known; the message names the known ones that are spelled most like it. */
public final class UnknownNameException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Letters of an unknown name that are compared; no known one is as long. */
    private static final int COMPARED = 100;

    private UnknownNameException(String message) {
        super(message);
    }

    /**
     * The exception for a name that nobody knows.
     *
     * @param what the kind of thing, such as {@code activation}
     * @param unknown what was asked for
     * @param known the names that exist
     */
    public static UnknownNameException of(String what, String unknown, Collection<String> known) {
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
