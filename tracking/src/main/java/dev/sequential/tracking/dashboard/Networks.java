package dev.sequential.tracking.dashboard;

import dev.sequential.Node;
import dev.sequential.Sequential;
import dev.sequential.data.Samples;
import dev.sequential.tracking.InputRange;
import dev.sequential.tracking.ModelFile;
import dev.sequential.tracking.RunStore;
import dev.sequential.tracking.StoreException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.ndarray.FloatNdArray;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;

/** The models of runs, opened while they are needed; one request at a time. */
final class Networks implements AutoCloseable {
    private static final int MOST_FILTERS = 128;
    private static final int MOST_MAPS = 64;

    private final RunStore store;
    private boolean closed;

    Networks(RunStore store) {
        this.store = store;
    }

    /** What the model of a run takes: height, width and channels. */
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

    /** The outputs of the model of a run for one picture, row by row, the channels of a pixel side by side. */
    synchronized Map<String, Object> predict(long run, byte[] pixels) {
        try (Sequential model = open(run)) {
            Samples picture = picture(run, model, pixels);
            return Map.of("classes", store.classes(run), "outputs", numbers(model.predict(picture, 1)));
        }
    }

    /** What each convolution of the model of a run makes of one picture. */
    synchronized List<Map<String, Object>> features(long run, byte[] pixels) {
        try (Sequential model = open(run)) {
            Samples picture = picture(run, model, pixels);
            List<Map<String, Object>> maps = new ArrayList<>();
            List<Node> nodes = model.architecture().nodes();
            for (int i = 0; i < nodes.size(); i++) {
                if (nodes.get(i).layer().getClass().getSimpleName().contains("Conv2D")) {
                    maps.add(features(model, i + 1, picture));
                }
            }
            return maps;
        }
    }

    private static Map<String, Object> features(Sequential model, int layers, Samples picture) {
        try (Sequential front = ModelFile.front(model, layers)) {
            String name = front.architecture().nodes().get(layers - 1).name();
            return plane(name, front.architecture().output(), numbers(front.predict(picture, 1)), MOST_MAPS);
        }
    }

    /** Maps of shape (height, width, count), one after the other. */
    private static Map<String, Object> plane(String name, Shape shape, float[] values, int most) {
        int area = (int) (shape.get(0) * shape.get(1));
        int all = (int) shape.get(2);
        int count = Math.min(most, all);
        List<float[]> maps = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            float[] map = new float[area];
            for (int i = 0; i < area; i++) {
                map[i] = values[i * all + k];
            }
            maps.add(map);
        }
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("layer", name);
        described.put("height", shape.get(0));
        described.put("width", shape.get(1));
        described.put("of", all);
        described.put("maps", maps);
        return described;
    }

    /** The kernels of the first convolution, each of shape (height, width, channels). */
    synchronized Map<String, Object> filters(long run) {
        try (Sequential model = open(run)) {
            for (Node node : model.architecture().nodes()) {
                if (node.layer().getClass().getSimpleName().equals("Conv2D")) {
                    String name = node.name() + "/kernel";
                    return filters(name, node.weights().get(0).shape(), model.getWeight(name));
                }
            }
            return Map.of();
        }
    }

    private static Map<String, Object> filters(String name, Shape shape, float[] values) {
        int all = (int) shape.get(3);
        int length = (int) (shape.size() / all);
        List<float[]> filters = new ArrayList<>();
        for (int k = 0; k < Math.min(all, MOST_FILTERS); k++) {
            float[] filter = new float[length];
            for (int i = 0; i < length; i++) {
                filter[i] = values[i * all + k];
            }
            filters.add(filter);
        }
        return Map.of(
                "weight",
                name,
                "height",
                shape.get(0),
                "width",
                shape.get(1),
                "channels",
                shape.get(2),
                "of",
                all,
                "filters",
                filters);
    }

    private Samples picture(long run, Sequential model, byte[] pixels) {
        Shape shape = shape(run, model);
        if (pixels.length != shape.size()) {
            throw new IllegalArgumentException(
                    "The model of run %d takes %d bytes a picture, got %d".formatted(run, shape.size(), pixels.length));
        }
        return Samples.floats(shape, InputRange.of(store, run).scaled(pixels));
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
