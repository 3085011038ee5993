package dev.sequential.cli.training;

import dev.sequential.callbacks.BackupAndRestore;
import dev.sequential.tracking.runs.Run;
import dev.sequential.tracking.runs.RunState;
import dev.sequential.tracking.store.RunStore;

/** Which run of a store a word of the command line means, and whether it can go on. */
record ResumableRuns(RunStore store) {
    /** The run of a number or a name; of several of one name, the last. */
    Run named(String word) {
        Run run = word.matches("[0-9]{1,18}")
                ? store.run(Long.parseLong(word))
                : store.runs().stream()
                        .filter(known -> known.name().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "There is no run named %s: see the list with: sequential runs".formatted(word)));
        if (run.state() == RunState.RUNNING) {
            throw new IllegalArgumentException("Run %d is being trained by another process".formatted(run.number()));
        }
        if (!StartedRun.isIn(store.folder(run.number()))) {
            throw new IllegalArgumentException(
                    "Run %d was not started by sequential train: its own program goes on with it, by BackupAndRestore"
                            .formatted(run.number()));
        }
        if (!unfinished(run)) {
            throw new IllegalArgumentException(
                    "Run %d came to its end: there is nothing to go on with. A model that was saved by --output is trained further by --from"
                            .formatted(run.number()));
        }
        return run;
    }

    /** The last run that can go on. */
    Run last() {
        return store.runs().stream()
                .filter(run -> run.state() != RunState.RUNNING)
                .filter(run -> StartedRun.isIn(store.folder(run.number())))
                .filter(this::unfinished)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no unfinished run in %s: see the list with: sequential runs"
                                .formatted(store.folder())));
    }

    private boolean unfinished(Run run) {
        return run.state() == RunState.LOST
                || run.state() == RunState.FAILED
                || BackupAndRestore.isIn(RunBackup.in(store.folder(run.number())));
    }
}
