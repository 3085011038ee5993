package dev.sequential;

import dev.sequential.config.Records;
import dev.sequential.training.Compilation;
import java.util.Optional;

/** An argument of {@code compile} that is given once: a component of {@link Compilation}, and its value. */
record CompileArgument(String name, Object value) implements CompileOption {
    @Override
    public Compilation apply(Compilation soFar) {
        return Records.with(soFar, name, value);
    }

    @Override
    public Optional<String> keyword() {
        return Optional.of(name);
    }
}
