package dev.sequential.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.tracking.runs.RunState;
import dev.sequential.tracking.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
    /** Among the signals of a process in Linux, the second one. */
    private static final long SIGINT = 1 << 1;

    @TempDir
    private Path folder;

    private int epochs = 100;

    private List<String> training(String store) {
        return List.of(
                "train",
                "logistic_regression",
                "--store",
                folder.resolve(store).toString(),
                "--limit",
                "100",
                "--batch-size",
                "8",
                "--epochs",
                Integer.toString(epochs),
                "--seed",
                "3",
                "--output",
                folder.resolve(store + ".keras").toString());
    }

    private Cli resume(String... more) {
        List<String> words = new ArrayList<>(
                List.of("train", "--store", folder.resolve("killed").toString(), "--resume"));
        words.addAll(List.of(more));
        return Cli.run(words.toArray(String[]::new));
    }

    private Path backup() {
        return folder.resolve("killed/runs/1/backup");
    }

    /** The last backup: there from the end of the first epoch on. */
    private Path latest() {
        return backup().resolve("latest.backup");
    }

    /** The backup before it: there when the time for a second one has come, 500 times what the first one took. */
    private Path previous() {
        return backup().resolve("previous.backup");
    }

    /** Runs the command in a process of its own and kills it when a backup is there. */
    private void trainAndKill(Path awaited) throws IOException, InterruptedException {
        trainAndEnd(awaited, Process::destroyForcibly);
    }

    /**
     * Runs the command in a process of its own and ends it when a backup is there. Where the training is over before
     * that, since the machine is busy or its disk slow, a longer one takes its place.
     */
    private void trainAndEnd(Path awaited, Consumer<Process> end) throws IOException, InterruptedException {
        int status = train(awaited, end);
        for (int tries = 1; status == 0 && tries < 6; tries++) {
            epochs *= 3;
            Files.move(folder.resolve("killed"), folder.resolve("too short " + tries));
            Files.delete(folder.resolve("killed.keras"));
            status = train(awaited, end);
        }
        assertThat(status)
                .as(() -> "the process was killed before its end: " + folder.resolve("log"))
                .isNotZero();
    }

    private int train(Path awaited, Consumer<Process> end) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        words.addAll(training("killed"));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        while (process.isAlive() && !Files.exists(awaited)) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        end.accept(process);
        return process.waitFor();
    }

    private Map<String, List<Double>> curves(String store) {
        try (RunStore open = RunStore.open(folder.resolve(store))) {
            Map<String, List<Double>> curves = new TreeMap<>();
            open.channels(1).stream()
                    .filter(channel -> channel.axis().equals("epoch"))
                    .filter(channel -> !channel.name().equals("Seconds"))
                    .forEach(channel -> curves.put(
                            channel.name(),
                            Arrays.stream(open.series(1, channel.name()).values())
                                    .boxed()
                                    .toList()));
            return curves;
        }
    }

    @Test
    void aKilledRunGoesOnAsTheSameRunAndEndsAsIfNothingHadHappened() throws IOException, InterruptedException {
        trainAndKill(latest());
        try (RunStore store = RunStore.open(folder.resolve("killed"))) {
            assertThat(store.run(1).state()).isEqualTo(RunState.LOST);
        }
        var resumed = resume();
        assertThat(resumed.status()).as(resumed.err()).isZero();
        assertThat(resumed.err()).contains("Going on with run 1");

        var whole = Cli.run(training("whole").toArray(String[]::new));
        assertThat(resumed.out()).isEqualTo(whole.out());
        assertThat(weights("killed")).isEqualTo(weights("whole"));
        assertThat(curves("killed")).isEqualTo(curves("whole")).hasSizeGreaterThan(5);
        try (RunStore store = RunStore.open(folder.resolve("killed"))) {
            assertThat(store.runs()).hasSize(1);
            assertThat(store.run(1).state()).isEqualTo(RunState.FINISHED);
        }
        assertThat(backup()).doesNotExist();

        assertThat(resume("1").err()).startsWith("sequential: Run 1 came to its end: there is nothing to go on with.");
        assertThat(resume().err()).startsWith("sequential: There is no unfinished run in");
    }

    @Test
    void aRunWhoseLastBackupIsDamagedGoesOnFromTheOneBefore() throws IOException, InterruptedException {
        trainAndKill(previous());
        Files.writeString(latest(), "damaged");
        var resumed = resume();
        endedAsIfNothingHadHappened(resumed);
    }

    @Test
    void aModelThatCouldNotBeSavedIsKeptAndSavedElsewhere() throws IOException, InterruptedException {
        var training =
                CompletableFuture.supplyAsync(() -> Cli.run(training("killed").toArray(String[]::new)));
        while (!training.isDone() && !Files.exists(latest())) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        Path inTheWay = Files.createDirectory(folder.resolve("killed.keras"));
        Cli failed = training.join();
        assertThat(failed.status()).isOne();
        assertThat(failed.err())
                .endsWith("The trained model is kept: sequential train --resume 1 --output FILE saves it\n"
                        + "sequential: %s cannot be written: a folder, not a file\n".formatted(inTheWay));
        Path elsewhere = folder.resolve("elsewhere.keras");
        Cli saved = resume("--output", elsewhere.toString());
        assertThat(saved.status()).as(saved.err()).isZero();
        assertThat(saved.out()).isEqualTo(failed.out());
        assertThat(elsewhere).isRegularFile();
    }

    private Map<String, List<Float>> weights(String store) {
        try (var model = Sequential.load(folder.resolve(store + ".keras"))) {
            Map<String, List<Float>> weights = new TreeMap<>();
            model.getWeights().forEach((name, values) -> weights.put(name, list(values)));
            model.optimizerState().slots().forEach((name, values) -> weights.put("slot " + name, list(values)));
            return weights;
        }
    }

    private static List<Float> list(float[] values) {
        List<Float> list = new ArrayList<>();
        for (float value : values) {
            list.add(value);
        }
        return list;
    }

    /**
     * The signal that Ctrl-C sends; or the one that {@code kill} sends, where the shell has started these tests in the
     * background: then they, and the processes that they start, ignore the first.
     */
    private static String signal() throws IOException {
        Path status = Path.of("/proc/self/status");
        boolean ignored = Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .mapToLong(
                                line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                        .anyMatch(signals -> (signals & SIGINT) != 0);
        return ignored ? "-TERM" : "-INT";
    }

    @Test
    void aTrainingThatCtrlCEndedSaysHowToGoOnAndEndsAsIfNothingHadHappened() throws IOException, InterruptedException {
        trainAndEnd(latest(), process -> {
            try {
                new ProcessBuilder("kill", signal(), Long.toString(process.pid()))
                        .start()
                        .waitFor();
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(Files.readString(folder.resolve("log")))
                .contains("sequential: interrupted in epoch ", "Go on with: sequential train --resume 1\n")
                .doesNotContain("Exception");
        var resumed = resume("1");
        endedAsIfNothingHadHappened(resumed);
    }

    @Test
    void aRunDoesNotGoOnWithOtherData() throws IOException {
        Path store = folder.resolve("killed");
        assertThat(Cli.run(
                                "train",
                                "logistic_regression",
                                "--store",
                                store.toString(),
                                "--limit",
                                "20",
                                "--epochs",
                                "1")
                        .status())
                .isZero();
        Files.createDirectories(store.resolve("runs/1/backup"));
        Files.writeString(store.resolve("runs/1/backup/latest.backup"), "none");
        Path started = store.resolve("runs/1/command.json");
        Files.writeString(
                started, Files.readString(started).replaceFirst("\"data\" *: *\"[^\"]*\"", "\"data\":\"abc\""));
        assertThat(resume("1").err())
                .contains("sequential: Run 1 began with other data, of the checksum abc; now it is ")
                .endsWith(": bring that data back, or begin a new run\n");
    }

    @Test
    void whatCannotGoOnIsSaidInOneLine() {
        assertThat(resume().err())
                .startsWith("sequential: There is no unfinished run in")
                .hasLineCount(1);
        assertThat(resume("12").err())
                .startsWith("sequential: There is no run 12 in")
                .hasLineCount(1);
        assertThat(resume("fast").err())
                .startsWith("sequential: There is no run named fast")
                .hasLineCount(1);
    }

    @Test
    void aRunGoesOnWithTheSettingsThatItBeganWith() throws IOException {
        Path store = folder.resolve("killed");
        var first =
                Cli.run("train", "logistic_regression", "--store", store.toString(), "--limit", "20", "--epochs", "1");
        assertThat(first.status()).isZero();
        Files.createDirectories(store.resolve("runs/1/backup"));
        Files.writeString(store.resolve("runs/1/backup/latest.backup"), "none");
        assertThat(resume("1").err()).contains("latest.backup: no backup of a training: there is no state.json in it");
        var changed = resume("1", "--seed", "4");
        assertThat(changed.status()).isEqualTo(2);
        assertThat(changed.err())
                .startsWith("train --resume goes on as the run was started; only --dashboard, --epochs, --history,"
                        + " --output, --stacktrace, --store can be said anew");
    }

    /** The same history, weights and curves as those of a training that nobody interrupted. */
    private void endedAsIfNothingHadHappened(Cli resumed) throws IOException {
        assertThat(resumed.status()).as(resumed.err()).isZero();
        var whole = Cli.run(training("whole").toArray(String[]::new));
        assertThat(resumed.out()).isEqualTo(whole.out());
        assertThat(weights("killed")).isEqualTo(weights("whole"));
        assertThat(curves("killed")).isEqualTo(curves("whole"));
    }
}
