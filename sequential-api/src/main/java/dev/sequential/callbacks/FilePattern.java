package dev.sequential.callbacks;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file with places for numbers, as Python's {@code str.format} fills them:
 * {@code "{epoch:02d}-{val_loss:.2f}.keras"} becomes {@code "07-0.43.keras"}.
 *
 * <p>The formats {@code d}, {@code f}, {@code e} and {@code %} are known, each with a width, zeros and a precision.
 */
record FilePattern(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{|}}|\\{(\\w+)(?::([^{}]*))?}");
    private static final Pattern FORMAT = Pattern.compile("(0?)(\\d*)(?:\\.(\\d+))?([dfe%]?)");

    FilePattern {
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            String format = place.group(2);
            if (format != null && !FORMAT.matcher(format).matches()) {
                throw new IllegalArgumentException(
                        "A number in a file's name is formatted by d, f, e or %%, such as {epoch:02d} or {loss:.2f}, got %s in %s"
                                .formatted(place.group(), text));
            }
        }
    }

    /**
     * Fills the places.
     *
     * @throws IllegalArgumentException if there is no number of a name; the message lists those there are
     */
    String fill(Map<String, Number> numbers) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(filled(place, numbers)));
    }

    private String filled(MatchResult place, Map<String, Number> numbers) {
        String name = place.group(1);
        if (name == null) {
            return place.group().substring(1);
        }
        Number number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException(
                    "The file's name %s asks for \"%s\", but there is only %s".formatted(text, name, numbers.keySet()));
        }
        String format = place.group(2);
        return format == null ? number.toString() : formatted(format, number);
    }

    private static String formatted(String format, Number number) {
        Matcher parts = FORMAT.matcher(format);
        if (!parts.matches()) {
            throw new IllegalStateException("The format %s was checked".formatted(format));
        }
        String width = parts.group(2).isEmpty() ? "" : parts.group(1) + parts.group(2);
        String precision = parts.group(3) == null ? "" : "." + parts.group(3);
        return switch (parts.group(4)) {
            case "d" -> String.format(Locale.ROOT, "%" + width + "d", number.longValue());
            case "%" -> String.format(Locale.ROOT, "%" + width + precision + "f%%", 100 * number.doubleValue());
            case "f", "e" -> String.format(Locale.ROOT, "%" + width + precision + parts.group(4), number.doubleValue());
            default -> String.format(Locale.ROOT, "%" + width + "s", number);
        };
    }
}
