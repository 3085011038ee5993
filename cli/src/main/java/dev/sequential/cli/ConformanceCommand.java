package dev.sequential.cli;

import dev.sequential.cli.console.QuietStart;
import dev.sequential.conformance.Conformance;
import dev.sequential.conformance.Result;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs cases that real Keras computed. */
@Command(
        name = "conformance",
        description = {
            "Run cases that real Keras computed, and print a line for each.",
            "A line has the case's name, the largest error relative to the largest magnitude of its array, and ok, FAIL, "
                    + "or what is not supported."
        })
final class ConformanceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "A folder with layers, losses, training, ...")
    private Path folder = Path.of(".");

    @Option(names = "--only", paramLabel = "GLOB", description = "Take the cases of matching names only: layers/conv*")
    private String pattern = "**";

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        QuietStart.load();
        Map<Result.State, Integer> counts = new EnumMap<>(Result.State.class);
        var cases = Conformance.find(folder, pattern);
        if (cases.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no case %s in %s: name a folder that holds layers, losses, training, ... with their files"
                            .formatted(pattern, folder));
        }
        Conformance.run(cases, result -> {
            counts.merge(result.state(), 1, Integer::sum);
            out.println(result);
            out.flush();
        });
        int passed = counts.getOrDefault(Result.State.PASSED, 0);
        int failed = counts.getOrDefault(Result.State.FAILED, 0);
        int skipped = counts.getOrDefault(Result.State.UNSUPPORTED, 0);
        out.printf("%d passed, %d failed, %d skipped%n", passed, failed, skipped);
        out.flush();
        return failed + skipped == 0 ? 0 : 1;
    }
}
