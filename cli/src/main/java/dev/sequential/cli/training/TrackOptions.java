package dev.sequential.cli.training;

import dev.sequential.cli.options.StoreOption;
import dev.sequential.tracking.Tracker;
import dev.sequential.tracking.dashboard.Dashboard;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether and where a training is recorded, and shown meanwhile. */
final class TrackOptions {
    @Option(names = "--no-track", description = "Do not record the run.")
    private boolean untracked;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--name", paramLabel = "NAME", description = "The name of the run; the model's by default.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--tag", paramLabel = "TAG", description = "A tag for the run; may be given several times.")
    private String[] tags = {};

    @Option(names = "--note", paramLabel = "TEXT", description = "A note on the run.")
    private String note = "";

    @Option(names = "--dashboard", description = "Show the training in a browser while it goes.")
    private boolean dashboard;

    /** What records a training, unless that was not wanted. */
    Optional<Tracker> tracker(String model) {
        if (untracked) {
            return Optional.empty();
        }
        return Optional.of(new Tracker(store.folder())
                .name(name.orElse(model))
                .property("model", model)
                .tags(tags)
                .notes(note));
    }

    /** The folder of the run store. */
    Path folder() {
        return store.folder();
    }

    /** Starts the dashboard if it was asked for, and says where it is; the caller closes it. */
    Optional<Dashboard> dashboard(PrintWriter err) {
        if (!dashboard) {
            return Optional.empty();
        }
        var shown = Dashboard.start(store.folder(), "127.0.0.1", 0);
        err.println("Watch it learn: " + shown.address());
        err.flush();
        return Optional.of(shown);
    }
}
