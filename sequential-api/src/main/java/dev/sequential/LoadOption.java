package dev.sequential;

/**
 * One argument of {@link Sequential#load}, made by a static method named as the keyword of Keras's {@code load_model}.
 *
 * <pre>{@code var model = Sequential.load(Path.of("model.keras"), LoadOption.compile(false));}</pre>
 */
@FunctionalInterface
public interface LoadOption {
    /** The arguments so far, with this one. */
    LoadArguments apply(LoadArguments soFar);

    /**
     * Whether the model is compiled as its file says, and its optimizer goes on where it stopped; true by default.
     * Without it the file's optimizer, loss and metrics are not looked at: a model whose loss is a function of Python
     * can then be loaded, predicts, and is trained on after a {@link Sequential#compile} of your own.
     */
    static LoadOption compile(boolean compiled) {
        return soFar -> new LoadArguments(compiled);
    }
}
