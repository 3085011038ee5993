package dev.sequential.cli;

import dev.sequential.tracking.Home;
import dev.sequential.tracking.store.RunStore;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which run store a command works on. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "FOLDER",
            description = "The folder of the run store; $SEQUENTIAL_HOME or the platform's data folder by default.")
    private Optional<Path> folder = Optional.empty();

    Path folder() {
        return folder.orElseGet(Home::standard);
    }

    RunStore open() {
        return RunStore.open(folder());
    }
}
