package dev.sequential.conformance;

import dev.sequential.files.FileFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs the cases of a folder that real Keras wrote: each is found by the folder it lies in and the form of its files.
 *
 * <p>{@code layers}, {@code activations}, {@code losses}, {@code metrics}, {@code optimizers}, {@code schedules},
 * {@code initializers}, {@code functions} and {@code training}, as the README of the cases describes them.
 */
public final class Conformance {
    private static final List<CaseKind> KINDS = List.of(
            new ActivationCases(),
            new FileCases(),
            new FunctionCases(),
            new InitializerCases(),
            new LayerCases(),
            new LossCases(),
            new MetricCases(),
            new OptimizerCases(),
            new ScheduleCases(),
            new TrainingCases());

    private Conformance() {}

    /**
     * One case that was found.
     *
     * @param name the folder and the name, such as {@code layers/conv2d}
     * @param file that it is found by
     */
    public record Case(String name, Path file) {}

    /**
     * The cases below a folder, in the order of their names.
     *
     * @param pattern which to take, such as {@code layers/conv*}; a glob
     */
    public static List<Case> find(Path folder, String pattern) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("%s is no folder with cases".formatted(folder));
        }
        PathMatcher wanted = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        List<Case> cases = new ArrayList<>();
        for (CaseKind kind : KINDS) {
            Path own = folder.resolve(kind.folder());
            if (Files.isDirectory(own)) {
                try (Stream<Path> files = Files.list(own)) {
                    files.filter(file -> file.toString().endsWith(kind.suffix()))
                            .map(file -> new Case(kind.folder() + '/' + name(file, kind), file))
                            .filter(found -> wanted.matches(Path.of(found.name())))
                            .sorted(Comparator.comparing(Case::name))
                            .forEach(cases::add);
                } catch (IOException e) {
                    throw new UncheckedIOException("%s cannot be read".formatted(own), e);
                }
            }
        }
        return cases;
    }

    private static String name(Path file, CaseKind kind) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - kind.suffix().length());
    }

    /** Runs cases and hands over each result as it comes. */
    public static void run(List<Case> cases, Consumer<Result> listener) {
        cases.forEach(found -> listener.accept(run(found)));
    }

    /** Runs one case. */
    public static Result run(Case found) {
        CaseKind kind = KINDS.stream()
                .filter(candidate -> found.name().startsWith(candidate.folder() + '/'))
                .findFirst()
                .orElseThrow();
        var comparison = new Comparison();
        try {
            kind.run(found.file(), comparison);
        } catch (FileFormatException | IllegalArgumentException | UnsupportedOperationException e) {
            return new Result(found.name(), Result.State.UNSUPPORTED, 0, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return new Result(found.name(), Result.State.FAILED, Double.POSITIVE_INFINITY, e.toString());
        }
        return comparison.result(found.name());
    }
}
