package dev.sequential.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.tracking.runs.Channel;
import dev.sequential.tracking.runs.RunState;
import dev.sequential.tracking.store.RunStart;
import dev.sequential.tracking.store.RunStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunWriterTest {
    @TempDir
    private Path folder;

    private RunWriter begin(String name) {
        return new RunWriter(folder, new RunStart(OptionalLong.empty(), name, List.of(), "", Map.of(), Map.of()));
    }

    @Test
    void whatIsWrittenCanBeReadSoonWhileTheRunGoesOn() throws Exception {
        try (var writer = begin("live");
                var store = RunStore.open(folder)) {
            writer.point("Accuracy validation", Channel.EPOCH, 1, 0.25);
            for (int tries = 0; store.series(1, "Accuracy validation").values().length == 0 && tries < 300; tries++) {
                Thread.sleep(100);
            }
            assertThat(store.series(1, "Accuracy validation").values()).containsExactly(0.25);
            assertThat(store.run(1).state()).isEqualTo(RunState.RUNNING);
        }
    }
}
