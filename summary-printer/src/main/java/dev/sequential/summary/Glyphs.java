package dev.sequential.summary;

import java.util.Map;

/** The little drawings of the operations in an {@link AsciiSummary}, by Keras's class name. */
final class Glyphs {
    private static final Map<String, String> DRAWN = Map.ofEntries(
            Map.entry("Conv1D", " \\|/ "),
            Map.entry("Conv2D", " \\|/ "),
            Map.entry("Conv3D", " \\|/ "),
            Map.entry("Conv2DTranspose", " /|\\ "),
            Map.entry("SeparableConv2D", " /|\\x"),
            Map.entry("UpSampling1D", "AAAAA"),
            Map.entry("UpSampling2D", "AAAAA"),
            Map.entry("UpSampling3D", "AAAAA"),
            Map.entry("Cropping1D", " ||| "),
            Map.entry("Cropping2D", " ||| "),
            Map.entry("Activation", " f| "),
            Map.entry("Flatten", "|||||"),
            Map.entry("MaxPooling1D", "Y max"),
            Map.entry("MaxPooling2D", "Y max"),
            Map.entry("MaxPooling3D", "Y max"),
            Map.entry("AveragePooling1D", "Y avg"),
            Map.entry("AveragePooling2D", "Y avg"),
            Map.entry("AveragePooling3D", "Y avg"),
            Map.entry("GlobalMaxPooling1D", "Y^max"),
            Map.entry("GlobalMaxPooling2D", "Y^max"),
            Map.entry("GlobalAveragePooling1D", "Y^avg"),
            Map.entry("GlobalAveragePooling2D", "Y^avg"),
            Map.entry("Dropout", " | ||"),
            Map.entry("Dense", "XXXXX"),
            Map.entry("ZeroPadding1D", "\\|||/"),
            Map.entry("ZeroPadding2D", "\\|||/"),
            Map.entry("ZeroPadding3D", "\\|||/"),
            Map.entry("BatchNormalization", " μ|σ "),
            Map.entry("Reshape", "  |  "),
            Map.entry("Permute", "  |  "),
            Map.entry("Embedding", "emb |"),
            Map.entry("LSTM", "LLLLL"),
            Map.entry("GRU", "LLLLL"));

    private Glyphs() {}

    /** Five question marks for a layer that nobody has drawn; four characters for Activation, as in the original. */
    static String of(String kind) {
        return DRAWN.getOrDefault(kind, "?????");
    }
}
