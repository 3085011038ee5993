package dev.sequential.tracking.dashboard;

import dev.sequential.Sequential;
import dev.sequential.data.Samples;
import dev.sequential.tracking.inside.Inside;
import dev.sequential.tracking.inside.Tiles;
import dev.sequential.tracking.runs.InputRange;
import dev.sequential.tracking.store.ModelFile;
import dev.sequential.tracking.store.RunStore;
import dev.sequential.tracking.store.StoreException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tensorflow.ndarray.FloatNdArray;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;

/** The models of runs, opened while they are needed; one request at a time. */
final class RunModels implements AutoCloseable {
    private final RunStore store;
    private boolean closed;

    RunModels(RunStore store) {
        this.store = store;
    }

    /** The pictures that the model of a run takes: height, width and channels. */
    synchronized Map<String, Object> input(long run) {
        try (Sequential model = open(run)) {
            Shape shape = shape(run, model);
            return Map.of("height", shape.get(0), "width", shape.get(1), "channels", channels(shape));
        }
    }

    private Sequential open(long run) {
        requireOpen();
        return ModelFile.LAST.open(store, run);
    }

    private static Shape shape(long run, Sequential model) {
        Shape shape = model.architecture().input().outputShape(Shape.of());
        boolean picture =
                shape.numDimensions() == 2 || (shape.numDimensions() == 3 && (shape.get(2) == 1 || shape.get(2) == 3));
        if (!picture || shape.hasUnknownDimension()) {
            throw new StoreException("The model of run %d takes %s, which is no picture".formatted(run, shape));
        }
        return shape;
    }

    private static long channels(Shape shape) {
        return shape.numDimensions() == 3 ? shape.get(2) : 1;
    }

    /**
     * The outputs of the model of a run for one picture.
     *
     * @param pixels row by row, the channels of a pixel side by side
     */
    synchronized Map<String, Object> predict(long run, byte[] pixels) {
        try (Sequential model = open(run)) {
            Samples picture = picture(run, model, pixels);
            return Map.of("classes", store.classes(run), "outputs", numbers(model.predict(picture, 1)));
        }
    }

    /** The feature maps of each convolution of the model of a run for one picture. */
    synchronized List<Map<String, Object>> features(long run, byte[] pixels) {
        try (Sequential model = open(run)) {
            return Inside.features(model, picture(run, model, pixels)).stream()
                    .map(RunModels::described)
                    .toList();
        }
    }

    /** The filters of the first convolution of the model of a run; empty if there is none. */
    synchronized Map<String, Object> filters(long run) {
        try (Sequential model = open(run)) {
            return Inside.filters(model).map(RunModels::described).orElse(Map.of());
        }
    }

    private static Map<String, Object> described(Tiles tiles) {
        return Map.of(
                "name",
                tiles.name(),
                "height",
                tiles.height(),
                "width",
                tiles.width(),
                "channels",
                tiles.channels(),
                "of",
                tiles.of(),
                "tiles",
                tiles.tiles());
    }

    private Samples picture(long run, Sequential model, byte[] pixels) {
        Shape shape = shape(run, model);
        if (pixels.length != shape.size()) {
            throw new IllegalArgumentException(
                    "The model of run %d takes %d bytes a picture, got %d".formatted(run, shape.size(), pixels.length));
        }
        return Samples.floats(
                shape, InputRange.parse(store.text(run, InputRange.TEXT)).scaled(pixels));
    }

    private static float[] numbers(FloatNdArray array) {
        float[] values = new float[(int) array.size()];
        array.copyTo(DataBuffers.of(values, false, false));
        return Arrays.copyOf(values, values.length);
    }

    private void requireOpen() {
        if (closed) {
            throw new StoreException("The dashboard is closed");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
