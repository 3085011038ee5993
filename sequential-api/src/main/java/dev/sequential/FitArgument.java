package dev.sequential;

import java.util.Optional;

/** An argument of {@code fit}, {@code evaluate} or {@code predict} that is given once: a component, and its value. */
record FitArgument(String name, Object value) implements PredictOption {
    @Override
    public FitArguments apply(FitArguments soFar) {
        return soFar.with(name, value);
    }

    @Override
    public Optional<String> keyword() {
        return Optional.of(name);
    }
}
