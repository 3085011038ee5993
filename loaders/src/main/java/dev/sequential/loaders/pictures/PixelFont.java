package dev.sequential.loaders.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A font of 5 x 9 pixels, read from {@code letters.txt}. With it a picture can be labelled on machines that have no
 * fonts, and looks the same everywhere. A letter that it lacks becomes a question mark.
 */
public final class PixelFont {
    public static final int HEIGHT = 9;
    /** From one letter to the next. */
    public static final int ADVANCE = 6;

    private static final Map<Character, List<String>> LETTERS = letters();

    private PixelFont() {}

    /** Writes a line, its upper left corner at a point. */
    public static void write(BufferedImage image, String text, int left, int top, int colour) {
        for (int i = 0; i < text.length(); i++) {
            var rows = LETTERS.getOrDefault(text.charAt(i), LETTERS.getOrDefault('?', List.of()));
            for (int y = 0; text.charAt(i) != ' ' && y < rows.size(); y++) {
                for (int x = 0; x < rows.get(y).length(); x++) {
                    if (rows.get(y).charAt(x) == '#') {
                        image.setRGB(left + i * ADVANCE + x, top + y, colour);
                    }
                }
            }
        }
    }

    /** Blocks of ten lines: letters, six columns each, and below them their pixels. */
    private static Map<Character, List<String>> letters() {
        Map<Character, List<String>> letters = new HashMap<>();
        List<String> lines = text().lines().toList();
        for (int block = 0; block < lines.size(); block += HEIGHT + 1) {
            String heads = lines.get(block);
            for (int column = 0; column < heads.length(); column += ADVANCE) {
                int from = column;
                letters.put(
                        heads.charAt(column),
                        lines.subList(block + 1, block + 1 + HEIGHT).stream()
                                .map(line -> line.substring(from, from + ADVANCE - 1))
                                .toList());
            }
        }
        return Map.copyOf(letters);
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(PixelFont.class.getResourceAsStream("letters.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalStateException("letters.txt is part of this library and could not be read", e);
        }
    }
}
