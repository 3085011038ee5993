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

    @Test
    void scoresAreThoseOfTheLastPointWhereAllWasWrittenBeforeTheEnd() throws Exception {
        try (var store = RunStore.open(folder)) {
            var writer = begin("ended");
            for (int epoch = 1; epoch <= 2; epoch++) { // the second one comes while the scores of the first are fresh
                writer.point("Accuracy validation", Channel.EPOCH, epoch, epoch * 0.25);
                awaitPoints(store, epoch);
            }
            writer.close(); // nothing waits to be written any more

            assertThat(store.run(1).scores().last()).hasValue(0.5);
            assertThat(store.run(1).scores().best()).hasValue(0.5);
        }
    }

    private static void awaitPoints(RunStore store, int count) throws InterruptedException {
        for (int tries = 0; store.series(1, "Accuracy validation").values().length < count && tries < 3000; tries++) {
            Thread.sleep(10);
        }
        assertThat(store.series(1, "Accuracy validation").values()).hasSize(count);
    }
}
