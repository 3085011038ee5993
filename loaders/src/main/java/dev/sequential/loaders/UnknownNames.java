package dev.sequential.loaders;

import dev.sequential.config.Names;
import java.util.List;
import java.util.stream.Collectors;

/** The error for the name of a data set that nobody knows: the nearest names, and all there are. */
final class UnknownNames {
    private UnknownNames() {}

    static IllegalArgumentException unknown(String name, List<DataKind> kinds) {
        var nearest = Names.unknown(
                "data set", name, kinds.stream().map(DataKind::name).toList());
        return new IllegalArgumentException("%s There are %s"
                .formatted(
                        nearest.getMessage(),
                        kinds.stream().map(DataKind::usage).collect(Collectors.joining(", "))));
    }
}
