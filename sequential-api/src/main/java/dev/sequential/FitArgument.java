package dev.sequential;

import java.util.Optional;

/**
 * An argument of {@code fit} or {@code evaluate} that is given once: a component of {@link FitArguments}, its value.
 */
record FitArgument(String name, Object value) implements EvaluateOption {
    @Override
    public FitArguments apply(FitArguments soFar) {
        return soFar.with(name, value);
    }

    @Override
    public Optional<String> keyword() {
        return Optional.of(name);
    }
}
