package dev.sequential.tracking.tensorboard;

import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.validationData;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.callbacks.History;
import dev.sequential.tracking.Toy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.Summary;

class TensorBoardTest {
    @TempDir
    private Path folder;

    private History train(TensorBoard callback) {
        try (var model = Toy.model()) {
            return model.fit(
                    Toy.data(96, 1),
                    epochs(2),
                    batchSize(32),
                    verbose(0),
                    validationData(Toy.data(60, 2)),
                    callbacks(callback));
        }
    }

    /** The records of the only event file in a folder, without their checksums. */
    private List<Event> events(String part) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(part))) {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(files.findFirst().orElseThrow()))
                    .order(ByteOrder.LITTLE_ENDIAN);
            List<Event> events = new ArrayList<>();
            while (bytes.hasRemaining()) {
                byte[] record = new byte[(int) bytes.getLong()];
                bytes.getInt();
                bytes.get(record);
                bytes.getInt();
                events.add(Event.parseFrom(record));
            }
            return events;
        }
    }

    private List<Summary.Value> values(String part, String tag) throws IOException {
        return events(part).stream()
                .flatMap(event -> event.getSummary().getValueList().stream())
                .filter(value -> value.getTag().equals(tag))
                .toList();
    }

    @Test
    void lossesAndMetricsOfEachEpochAreScalarsUnderKerasNames() throws IOException {
        History history = train(new TensorBoard(folder));
        assertThat(events("train").get(0).getFileVersion()).isEqualTo("brain.Event:2");
        assertThat(values("train", "epoch_loss"))
                .extracting(Summary.Value::getSimpleValue)
                .containsExactlyElementsOf(
                        history.get("loss").stream().map(Double::floatValue).toList());
        assertThat(values("validation", "epoch_accuracy"))
                .extracting(Summary.Value::getSimpleValue)
                .containsExactlyElementsOf(history.get("val_accuracy").stream()
                        .map(Double::floatValue)
                        .toList());
        assertThat(values("train", "epoch_learning_rate")).hasSize(2);
        assertThat(values("train", "batch_loss")).isEmpty();
        assertThat(values("validation", "evaluation_loss_vs_iterations")).hasSize(2);
    }

    @Test
    void everySecondStepIsWrittenWhereThatIsAskedFor() throws IOException {
        train(new TensorBoard(folder).updateFreq(2).writeStepsPerSecond(true)); // 96 samples: 3 steps an epoch
        assertThat(values("train", "batch_loss")).hasSize(3);
        assertThat(values("train", "batch_steps_per_second")).hasSize(3);
    }

    @Test
    void weightsAreHistogramsAndPictures() throws IOException {
        train(new TensorBoard(folder).histogramFreq(1).writeImages(true));
        var kernels = values("train", "sequential/conv2d/kernel/histogram");
        assertThat(kernels).hasSize(2);
        assertThat(kernels.get(0).getHisto().getNum()).isEqualTo(3 * 3 * 1 * 4);
        assertThat(values("train", "sequential/conv2d/kernel/image/2")).hasSize(2);
        var bias = values("train", "sequential/dense/bias/image").get(0).getImage();
        assertThat(List.of(bias.getHeight(), bias.getWidth())).containsExactly(1, 3);
        var kernel = values("train", "sequential/dense/kernel/image").get(0).getImage();
        assertThat(List.of(kernel.getHeight(), kernel.getWidth())).containsExactly(3, 144);
    }

    @Test
    void theGraphHasANodeForEachLayerAndWeightUnlessItIsNotWanted() throws IOException {
        train(new TensorBoard(folder));
        assertThat(events("train"))
                .filteredOn(event -> !event.getGraphDef().isEmpty())
                .singleElement()
                .satisfies(event -> assertThat(
                                GraphDef.parseFrom(event.getGraphDef()).getNodeList())
                        .extracting(NodeDef::getName)
                        .contains("conv2d/output", "conv2d/kernel", "flatten/output", "dense/bias"));
        assertThat(values("train", "keras")).hasSize(1);
    }

    @Test
    void anUnknownUpdateFreqIsRefused() {
        assertThatThrownBy(() -> new TensorBoard().updateFreq("hour"))
                .hasMessage("updateFreq takes \"epoch\", \"batch\" or a number of steps, got \"hour\"");
    }
}
