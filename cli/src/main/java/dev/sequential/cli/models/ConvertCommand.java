package dev.sequential.cli.models;

import dev.sequential.Sequential;
import dev.sequential.cli.console.QuietStart;
import dev.sequential.cli.options.ModelChoice;
import dev.sequential.cli.options.ModelPath;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a saved model in another format. */
@Command(
        name = "convert",
        description = {
            "Write a saved model in another format, which the name to write says.",
            "Names end in .keras, .h5, .weights.h5 or .onnx; one without an ending is the folder of a SavedModel of "
                    + "TensorFlow."
        })
public final class ConvertCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "IN", description = "A file .keras, .h5 or .weights.h5.")
    private Path in = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "What to write; a file that is there is replaced.")
    private Path out = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "By name or in a file: the layers for an IN that holds weights only.")
    private Optional<ModelChoice> model = Optional.empty();

    @Option(
            names = "--uncompiled",
            description =
                    "Leave out how the model was compiled, such as a loss that is a function of Python, and its optimizer.")
    private boolean uncompiled;

    @Override
    public void run() {
        ModelFormat target = usage(() -> ModelFormat.of(out));
        try (Sequential loaded = load(uncompiled || target.onlyPredicts())) {
            target.write(loaded, out);
        }
        var err = spec.commandLine().getErr();
        err.printf("%s holds %s%n", out, target.what());
        err.flush();
    }

    private Sequential load(boolean onlyToPredict) {
        if (!in.toString().endsWith(".weights.h5")) {
            ModelPath path = usage(() -> new ModelPath(in));
            if (model.isPresent()) {
                throw new ParameterException(
                        spec.commandLine(), "%s holds its layers: --model is for weights only".formatted(in));
            }
            QuietStart.load();
            return onlyToPredict ? path.loadUncompiled() : path.load();
        }
        ModelChoice layers = model.orElseThrow(() -> new ParameterException(
                spec.commandLine(), "%s holds weights only: name the layers by --model".formatted(in)));
        QuietStart.load();
        Sequential built = layers.build();
        try {
            built.loadWeights(in);
        } catch (RuntimeException e) {
            built.close();
            throw e;
        }
        return built;
    }

    private <T> T usage(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
