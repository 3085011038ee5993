package dev.sequential.loaders;

import java.util.List;
import java.util.stream.Collectors;

/** The error for the name of a data set that nobody knows. */
final class UnknownNames {
    private UnknownNames() {}

    static IllegalArgumentException unknown(String name, List<DataKind> kinds) {
        return new IllegalArgumentException("Unknown data set \"%s\": there are %s"
                .formatted(
                        name,
                        kinds.stream()
                                .map(kind -> kind.argument().isEmpty()
                                        ? kind.name()
                                        : kind.name() + "[:" + kind.argument() + "]")
                                .collect(Collectors.joining(", "))));
    }
}
