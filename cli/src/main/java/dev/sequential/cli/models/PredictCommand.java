package dev.sequential.cli.models;

import dev.sequential.Sequential;
import dev.sequential.cli.console.QuietStart;
import dev.sequential.cli.options.Converters;
import dev.sequential.cli.options.DeviceOption;
import dev.sequential.cli.options.ModelPath;
import dev.sequential.files.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.tensorflow.ndarray.FloatNdArray;
import org.tensorflow.ndarray.buffer.DataBuffers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a saved model sees in pictures. */
@Command(
        name = "predict",
        description = {
            "Say what a saved model sees in pictures: the best classes with their probabilities.",
            "Pictures are resized to what the model takes, and scaled as in its training."
        })
public final class PredictCommand implements Runnable {
    private static final int BATCH = 32;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "A model that was saved as .keras or .h5.")
    private ModelPath path = new ModelPath(Path.of("model.keras"));

    @Parameters(index = "1..*", paramLabel = "IMAGE", arity = "1..*", description = "PNG, JPEG or BMP files.")
    private List<Path> images = List.of();

    @Option(
            names = "--top",
            paramLabel = "K",
            converter = Converters.AtLeastOne.class,
            description = "How many classes; 3 unless said otherwise.")
    private int top = 3;

    @Option(
            names = "--divide-by",
            paramLabel = "X",
            description =
                    "What the bytes 0 to 255 are divided by; as in the training where the file says it, else 255, "
                            + "or 1 if the model begins with a Rescaling layer.")
    private OptionalDouble divisor = OptionalDouble.empty();

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Option(names = "--json", description = "Print a JSON object for each picture.")
    private boolean asJson;

    @Override
    public void run() {
        PictureInput.requireThere(images);
        QuietStart.load();
        try (Sequential model = path.loadUncompiled()) {
            device.take(model);
            FloatNdArray outputs = model.predict(PictureInput.of(path, model, images, divisor), BATCH);
            int classes = ModelLoader.classes(path, model);
            print(outputs, ModelLoader.classNames(model, classes, List.of()));
        }
    }

    private void print(FloatNdArray outputs, List<String> names) {
        int width = (int) (outputs.size() / images.size());
        float[] all = new float[(int) outputs.size()];
        outputs.copyTo(DataBuffers.of(all, false, false));
        var out = spec.commandLine().getOut();
        for (int i = 0; i < images.size(); i++) {
            float[] own = Arrays.copyOfRange(all, i * width, (i + 1) * width);
            var prediction = new Prediction(names, own);
            out.print(
                    asJson
                            ? json(images.get(i), prediction)
                            : images.get(i) + System.lineSeparator() + prediction.text(top));
        }
        out.flush();
    }

    private String json(Path image, Prediction prediction) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("image", image.toString());
        json.put("classes", new ArrayList<>(prediction.best(top)));
        return Json.write(json) + System.lineSeparator();
    }
}
