package dev.sequential.cli.options;

import dev.sequential.tracking.Home;
import dev.sequential.tracking.store.RunStore;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --store}: which run store a command works on. */
public final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "FOLDER",
            description = "The folder of the run store; $SEQUENTIAL_HOME or the platform's data folder by default.")
    private Optional<Path> folder = Optional.empty();

    /** The folder of the store. */
    public Path folder() {
        return folder.orElseGet(Home::standard);
    }

    /** Opens the store; the caller closes it. */
    public RunStore open() {
        return RunStore.open(folder());
    }
}
