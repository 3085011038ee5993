package dev.sequential.cli.models;

import dev.sequential.Sequential;
import dev.sequential.cli.console.QuietStart;
import dev.sequential.cli.options.Converters;
import dev.sequential.cli.options.DataOptions;
import dev.sequential.cli.options.DeviceOption;
import dev.sequential.cli.options.ModelPath;
import dev.sequential.data.ArrayDataset;
import dev.sequential.files.Json;
import dev.sequential.loaders.TrainTest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures a saved model on a data set. */
@Command(
        name = "evaluate",
        description = "Measure a saved model: loss and metrics, how well each class is recognised, and what each was "
                + "taken for.")
public final class EvaluateCommand implements Runnable {
    enum Part {
        test,
        train
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A model that was saved as .keras or .h5, here or by Keras.")
    private ModelPath path = new ModelPath(Path.of("model.keras"));

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--part", description = "One of ${COMPLETION-CANDIDATES}; test unless said otherwise.")
    private Part part = Part.test;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            converter = Converters.AtLeastOne.class,
            description = "Samples a step; 128 unless said otherwise.")
    private int batchSize = 128;

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Option(names = "--json", description = "Print a JSON object.")
    private boolean asJson;

    @Override
    public void run() {
        var err = spec.commandLine().getErr();
        QuietStart.load();
        try (Sequential model = ModelLoader.compiled(path, err)) {
            device.take(model);
            TrainTest samples = ModelLoader.fitting(path, model, data.name(), data.load(err));
            ArrayDataset measured = part == Part.test ? samples.test() : samples.train();
            int classes = ModelLoader.classes(path, model);
            var confusions = new ConfusionMatrix(classes);
            Map<String, Double> numbers = model.evaluate(measured, batchSize, confusions);
            List<String> names = ModelLoader.classNames(model, classes, samples.classNames());
            var table = new ClassTable(names, confusions);
            var out = spec.commandLine().getOut();
            out.print(asJson ? json(numbers, table) : text(numbers, table));
            out.flush();
        }
    }

    private static String text(Map<String, Double> numbers, ClassTable table) {
        int width = numbers.keySet().stream().mapToInt(String::length).max().orElse(0);
        var text = new StringBuilder();
        numbers.forEach(
                (name, value) -> text.append(String.format(Locale.ROOT, "%-" + width + "s  %.4f%n", name, value)));
        return text.append(System.lineSeparator()).append(table.text()).toString();
    }

    private static String json(Map<String, Double> numbers, ClassTable table) {
        Map<String, Object> json = new LinkedHashMap<>(numbers);
        json.putAll(table.json());
        return Json.write(json) + System.lineSeparator();
    }
}
