package dev.sequential.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process of a training, again and again; {@code -Dsequential.kills=N} says how often, {@code -Pkill} 100
 * times.
 */
class KilledTrainingTest {
    private static final int KILLS = Integer.getInteger("sequential.kills", 3);
    private static final int EPOCHS = 40;
    private static final int LONGEST_MILLIS = 1500;
    private static final long SEED = Long.getLong("sequential.kills.seed", System.nanoTime());

    @TempDir
    private Path folder;

    @Test
    void aTrainingThatWasKilledAtAnyMomentEndsAsIfItHadNot() throws IOException, InterruptedException {
        String expected = BackedUpTraining.run(folder.resolve("other"), EPOCHS);
        var random = new Random(SEED);
        int kills = 0;
        for (int round = 0; kills < KILLS; round++) {
            Path own = Files.createDirectories(folder.resolve("training" + round));
            // a backup after each step, so that many kills hit a save, and after each epoch
            String steps = round % 3 == 2 ? "0" : "1";
            while (!Files.exists(own.resolve("result"))) {
                kills += train(own, steps, kills < KILLS ? random.nextInt(LONGEST_MILLIS) : Integer.MAX_VALUE);
            }
            assertThat(Files.readString(own.resolve("result")))
                    .as("training %d, killed %d times in all, seed %d", round, kills, SEED)
                    .isEqualTo(expected);
        }
        System.out.printf("%d kills, seed %d: the same history and weights each time%n", kills, SEED);
    }

    /** Runs the training in a process of its own; returns 1 if it had to be killed after a while. */
    private static int train(Path folder, String steps, int millis) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                "-cp",
                System.getProperty("java.class.path"),
                BackedUpTraining.class.getName(),
                folder.toString(),
                steps,
                Integer.toString(EPOCHS)));
        Path errors = folder.resolve("errors");
        builder.redirectError(errors.toFile());
        Process process = builder.start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).as(() -> text(errors)).isEqualTo("begun");
            if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                assertThat(process.exitValue()).as(() -> text(errors)).isZero();
                return 0;
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return 1;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
