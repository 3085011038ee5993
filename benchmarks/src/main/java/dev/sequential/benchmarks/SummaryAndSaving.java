package dev.sequential.benchmarks;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;

import dev.sequential.Sequential;
import dev.sequential.models.ZooModel;
import dev.sequential.summary.AsciiSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The summary of {@code cnn_adv}, and its file with 642,986 weights and Adam's slots. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SummaryAndSaving {
    private final Sequential model = ZooModel.of("cnn_adv").build();
    private final Path folder;

    /** Compiles the model and makes a folder for its file. */
    public SummaryAndSaving() {
        try {
            folder = Files.createTempDirectory("saving");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        model.compile(optimizer("adam"), loss("categorical_crossentropy"));
        model.save(folder.resolve("read.keras"));
    }

    /** Builds the model in Java and prints its table. */
    @Benchmark
    public String buildAndSummarize() {
        return AsciiSummary.of(ZooModel.of("cnn_adv").build());
    }

    /** Writes the file. */
    @Benchmark
    public void save() {
        model.save(folder.resolve("written.keras"));
    }

    /** Reads the file, and closes the model. */
    @Benchmark
    public void load() {
        Sequential.load(folder.resolve("read.keras")).close();
    }

    /** Closes the model and removes the files. */
    @TearDown
    public void close() throws IOException {
        model.close();
        Files.deleteIfExists(folder.resolve("read.keras"));
        Files.deleteIfExists(folder.resolve("written.keras"));
        Files.delete(folder);
    }
}
