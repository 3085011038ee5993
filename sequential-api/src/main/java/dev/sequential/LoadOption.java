package dev.sequential;

import java.util.Arrays;

/**
 * One argument of {@link Sequential#load}, made by a static method named as the keyword of Keras's {@code load_model}.
 *
 * <pre>{@code var model = Sequential.load(Path.of("model.keras"), LoadOption.compile(false));}</pre>
 */
public final class LoadOption {
    private final KeywordArgument argument;

    private LoadOption(String keyword, Object value) {
        this.argument = new KeywordArgument(keyword, value);
    }

    /** Whether these arguments of a call of {@code load} let the model be compiled as its file says. */
    static boolean compiles(LoadOption... options) {
        return (boolean) KeywordArgument.values(
                        "load",
                        Arrays.stream(options).map(option -> option.argument).toList())
                .getOrDefault("compile", true);
    }

    /**
     * Whether the model is compiled as its file says, and its optimizer goes on where it stopped; true by default.
     * Without it the file's optimizer, loss and metrics are not looked at: a model whose loss is a function of Python
     * can then be loaded, predicts, and is trained on after a {@link Sequential#compile} of your own.
     */
    public static LoadOption compile(boolean compiled) {
        return new LoadOption("compile", compiled);
    }
}
