package dev.sequential.tracking.tensorboard;

import com.google.protobuf.ByteString;
import dev.sequential.architecture.Node;
import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import dev.sequential.layers.Weight;
import dev.sequential.training.TrainableModel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.Summary;
import org.tensorflow.proto.SummaryMetadata;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/**
 * Writes a training into event files, as Keras's callback of this name does: {@code tensorboard --logdir logs} shows
 * them.
 *
 * <pre>{@code
 * model.fit(data, epochs(20), callbacks(new TensorBoard("logs").histogramFreq(1).updateFreq("batch")));
 * }</pre>
 *
 * <p>Of Keras's arguments, {@code profile_batch} and {@code embeddings_freq} are not there. The graph is that of the
 * layers, not that of TensorFlow's operations, and epochs are written whatever {@code updateFreq} is.
 *
 * @see <a href="https://keras.io/api/callbacks/tensorboard/">Keras: TensorBoard</a>
 */
public final class TensorBoard implements Callback {
    private final Path folder;
    private int histogramFreq;
    private boolean writeGraph = true;
    private boolean writeImages;
    private boolean writeStepsPerSecond;
    private int updateFreq;
    private Optional<EventFile> train = Optional.empty();
    private Optional<EventFile> validation = Optional.empty();
    private long step;
    private long stepsBefore;
    private long epochBegan;
    private long batchBegan;

    /** Writes into the folder {@code logs}. */
    public TensorBoard() {
        this("logs");
    }

    /** Writes into the folders {@code train} and {@code validation} below a folder. */
    public TensorBoard(String logDir) {
        this(Path.of(logDir));
    }

    /** Writes into the folders {@code train} and {@code validation} below a folder. */
    public TensorBoard(Path logDir) {
        this.folder = logDir;
    }

    /** Writes histograms of all weights every so many epochs; 0, the default, writes none. */
    public TensorBoard histogramFreq(int epochs) {
        histogramFreq = atLeast(0, epochs, "histogramFreq");
        return this;
    }

    /** Writes the layers as a graph; true by default. */
    public TensorBoard writeGraph(boolean whether) {
        writeGraph = whether;
        return this;
    }

    /** Writes weights as pictures as often as their histograms; false by default. */
    public TensorBoard writeImages(boolean whether) {
        writeImages = whether;
        return this;
    }

    /** Writes the number of steps per second; false by default. */
    public TensorBoard writeStepsPerSecond(boolean whether) {
        writeStepsPerSecond = whether;
        return this;
    }

    /** When loss and metrics are written: {@code "epoch"}, the default, or {@code "batch"} for each step too. */
    public TensorBoard updateFreq(String when) {
        updateFreq = switch (when) {
            case "epoch" -> 0;
            case "batch" -> 1;
            default ->
                throw new IllegalArgumentException(
                        "updateFreq takes \"epoch\", \"batch\" or a number of steps, got \"%s\"".formatted(when));
        };
        return this;
    }

    /** Writes loss and metrics every so many steps, besides those of each epoch. */
    public TensorBoard updateFreq(int steps) {
        updateFreq = atLeast(1, steps, "updateFreq");
        return this;
    }

    private static int atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException("%s must be at least %d, got %d".formatted(name, least, value));
        }
        return value;
    }

    @Override
    public void onTrainBegin(Training training) {
        var opened = new EventFile(folder.resolve("train"));
        train = Optional.of(opened);
        step = 0;
        if (writeGraph) {
            opened.graph(ModelGraph.of(training.model().architecture()));
            keras(training.model()).ifPresent(model -> opened.summary(0, model));
        }
        opened.flush();
    }

    /** The model's configuration, from which TensorBoard draws Keras's graph; empty if a layer has no configuration. */
    private static Optional<Summary.Value.Builder> keras(TrainableModel model) {
        String json;
        try {
            json = model.toJson();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a layer of the user's own that cannot be saved
        }
        var plugin = SummaryMetadata.PluginData.newBuilder()
                .setPluginName("graph_keras_model")
                .setContent(ByteString.copyFromUtf8("1"));
        return Optional.of(Summary.Value.newBuilder()
                .setTag("keras")
                .setMetadata(SummaryMetadata.newBuilder().setPluginData(plugin))
                .setTensor(TensorProto.newBuilder()
                        .setDtype(DataType.DT_STRING)
                        .setTensorShape(TensorShapeProto.getDefaultInstance())
                        .addStringVal(ByteString.copyFromUtf8(json))));
    }

    @Override
    public void onEpochBegin(Training training, int epoch) {
        stepsBefore = step;
        epochBegan = System.nanoTime();
    }

    @Override
    public void onTrainBatchBegin(Training training, int batch) {
        batchBegan = System.nanoTime();
    }

    @Override
    public void onTrainBatchEnd(Training training, int batch, Logs logs) {
        step++;
        if (updateFreq > 0 && step % updateFreq == 0) {
            train.ifPresent(events -> {
                logs.names().forEach(name -> events.scalar("batch_" + name, step, logs.get(name)));
                if (writeStepsPerSecond) {
                    events.scalar("batch_steps_per_second", step, 1e9 / (System.nanoTime() - batchBegan));
                }
            });
        }
    }

    @Override
    public void onTestEnd(Logs logs) {
        if (train.isPresent()) {
            EventFile events = validation.orElseGet(() -> new EventFile(folder.resolve("validation")));
            validation = Optional.of(events);
            logs.names()
                    .forEach(
                            name -> events.scalar("evaluation_%s_vs_iterations".formatted(name), step, logs.get(name)));
        }
    }

    @Override
    public void onEpochEnd(Training training, int epoch, Logs logs) {
        train.ifPresent(events -> {
            Map<String, Double> numbers = new LinkedHashMap<>(logs.copy());
            numbers.putIfAbsent(Logs.LEARNING_RATE, training.learningRate());
            numbers.forEach((name, value) -> {
                if (name.startsWith("val_")) {
                    validation.ifPresent(held -> held.scalar("epoch_" + name.substring(4), epoch, value));
                } else {
                    events.scalar("epoch_" + name, epoch, value);
                }
            });
            if (writeStepsPerSecond) {
                double seconds = (System.nanoTime() - epochBegan) / 1e9;
                events.scalar("epoch_steps_per_second", epoch, (step - stepsBefore) / seconds);
            }
            if (histogramFreq > 0 && epoch % histogramFreq == 0) {
                weights(events, training.model(), epoch);
            }
            events.flush();
        });
        validation.ifPresent(EventFile::flush);
    }

    private void weights(EventFile events, TrainableModel model, int epoch) {
        Map<String, float[]> all = model.getWeights();
        for (Node node : model.architecture().nodes()) {
            for (Weight weight : node.weights()) {
                String weightName = node.name() + '/' + weight.path();
                String name = model.architecture().name() + '/' + weightName;
                float[] values = Objects.requireNonNull(all.get(weightName));
                events.summary(epoch, WeightSummaries.histogram(name, values));
                if (writeImages) {
                    WeightSummaries.pictures(name, weight.shape(), values)
                            .forEach(picture -> events.summary(epoch, picture));
                }
            }
        }
    }

    @Override
    public void onTrainEnd(Training training, Logs logs) {
        close();
    }

    @Override
    public void onTrainFail(Training training, Throwable error) {
        close();
    }

    private void close() {
        train.ifPresent(EventFile::close);
        validation.ifPresent(EventFile::close);
        train = Optional.empty();
        validation = Optional.empty();
    }
}
