package dev.sequential.loaders;

import dev.sequential.loaders.files.TypedPath;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A published data set, in the cache folder or downloaded into it, unless the path of a copy is given:
 * {@code cifar10[:PATH]}.
 */
abstract class DownloadedKind implements DataKind {
    private final String name;
    private final String argument;
    private final String description;

    /**
     * A kind of data set.
     *
     * @param name before the colon
     * @param argument what the path is called in the usage: PATH or FOLDER
     * @param description one line
     */
    DownloadedKind(String name, String argument, String description) {
        this.name = name;
        this.argument = argument;
        this.description = description;
    }

    /** The data set at a path, or the published one. */
    abstract DataSource at(Optional<Path> path);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String usage() {
        return "%s[:%s]".formatted(name, argument);
    }

    @Override
    public final String description() {
        return description;
    }

    @Override
    public final DataSource source(Optional<String> argument) {
        return at(argument.map(TypedPath::of));
    }
}
