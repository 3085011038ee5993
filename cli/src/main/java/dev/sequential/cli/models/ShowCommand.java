package dev.sequential.cli.models;

import dev.sequential.Sequential;
import dev.sequential.cli.console.QuietStart;
import dev.sequential.cli.options.ModelPath;
import dev.sequential.files.AtomicFile;
import dev.sequential.tracking.inside.Inside;
import dev.sequential.tracking.inside.Tiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws what the network in a file sees. */
@Command(name = "show", description = "Draw what the network in a file sees, as PNG: its filters, or its feature maps.")
public final class ShowCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which? One of: show filters, show features");
    }

    @Command(name = "filters", description = "Draw the filters of the first 2D convolution, each from black to white.")
    void filters(
            @Parameters(paramLabel = "FILE", description = "A model that was saved as .keras or .h5.") ModelPath path,
            @Option(
                            names = "--output",
                            paramLabel = "PNG",
                            description = "Where to; FILE-filters.png beside the model unless said otherwise.")
                    Optional<Path> output) {
        QuietStart.load();
        try (Sequential model = path.load()) {
            Tiles filters = Inside.filters(model)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "%s has no 2D convolution, so there are no filters to look at".formatted(path)));
            write(List.of(filters), output.orElseGet(() -> beside(path, "filters")), "filters");
        }
    }

    @Command(
            name = "features",
            description = {
                "Draw what each 2D convolution makes of a picture, one below the other.",
                "The picture is resized to what the model takes, and scaled as in its training."
            })
    void features(
            @Parameters(index = "0", paramLabel = "FILE", description = "A model that was saved as .keras or .h5.")
                    ModelPath path,
            @Parameters(index = "1", paramLabel = "IMAGE", description = "A PNG, JPEG or BMP file.") Path image,
            @Option(
                            names = "--output",
                            paramLabel = "PNG",
                            description = "Where to; FILE-features.png beside the model unless said otherwise.")
                    Optional<Path> output) {
        PictureInput.requireThere(List.of(image));
        QuietStart.load();
        try (Sequential model = path.load()) {
            List<Tiles> maps =
                    Inside.features(model, PictureInput.of(path, model, List.of(image), OptionalDouble.empty()));
            if (maps.isEmpty()) {
                throw new IllegalArgumentException(
                        "%s has no 2D convolution, so there are no feature maps to look at".formatted(path));
            }
            write(maps, output.orElseGet(() -> beside(path, "features")), "maps");
        }
    }

    private static Path beside(ModelPath path, String what) {
        String name = String.valueOf(path.file().getFileName()).replaceFirst("\\.[^.]+$", "");
        return path.file().resolveSibling(name + '-' + what + ".png");
    }

    private void write(List<Tiles> groups, Path file, String what) {
        for (Tiles group : groups) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "%s: %d of %d %s, %dx%d%n",
                            group.name(), group.tiles().size(), group.of(), what, group.height(), group.width());
        }
        AtomicFile.write(file, temporary -> Files.write(temporary, Tiles.png(groups)));
        spec.commandLine().getOut().println(file);
        spec.commandLine().getOut().flush();
    }
}
