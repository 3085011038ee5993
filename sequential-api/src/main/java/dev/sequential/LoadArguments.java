package dev.sequential;

/**
 * All arguments of {@link Sequential#load}.
 *
 * @param compile see {@link LoadOption#compile}
 */
public record LoadArguments(boolean compile) {
    /** The defaults of Keras. */
    static final LoadArguments DEFAULT = new LoadArguments(true);

    static LoadArguments of(LoadOption... options) {
        LoadArguments arguments = DEFAULT;
        for (LoadOption option : options) {
            arguments = option.apply(arguments);
        }
        return arguments;
    }
}
