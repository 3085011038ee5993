package dev.sequential.layers;

import dev.sequential.config.KerasClass;
import dev.sequential.config.SerializedAs;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.ArgumentChecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * States the shape of a model's input; the first layer, where it is used.
 *
 * <pre>{@code
 * Input.of(32, 32, 3)            // a colour image
 * Input.of(10, 4).batchSize(16)  // what layers with stateful(true) need: they keep 16 states
 * }</pre>
 *
 * @param shape of one input, without the batch axis; -1 for a size that is not known
 * @param dtype the type of the numbers that the model is given, such as {@code float32} or {@code int32}
 * @param name of the input, unique within the model
 * @param batchSize samples of each batch, for layers that keep states from batch to batch; empty where batches differ
 * @see <a href="https://keras.io/api/layers/core_layers/input/">Keras: Input object</a>
 */
@KerasClass(name = "InputLayer")
public record Input(Shape shape, String dtype, Optional<String> name, Optional<Integer> batchSize)
        implements Layer, SerializedAs.OwnConfig {
    public Input {
        for (long size : shape.asArray()) {
            if (size == 0 || size < Shape.UNKNOWN_SIZE) {
                throw new IllegalArgumentException(
                        "The sizes of an Input must be at least 1, or -1 for a size that is not known, got %d"
                                .formatted(size));
            }
        }
        batchSize.ifPresent(size -> ArgumentChecks.atLeast(1, size, "The batch size of an Input"));
    }

    /** An input of batches of any size. */
    public Input(Shape shape, String dtype, Optional<String> name) {
        this(shape, dtype, name, Optional.empty());
    }

    /** Inputs of floating-point numbers. */
    public static Input of(long... shape) {
        return new Input(Shape.of(shape), "float32", Optional.empty());
    }

    /** The same input, of numbers of another type. */
    public Input dtype(String dtype) {
        return new Input(shape, dtype, name, batchSize);
    }

    /** Whether the numbers that the model is given are of a type of whole numbers. */
    public boolean isWhole() {
        return dtype.matches("u?int(8|16|32|64)");
    }

    /** The same input under a name. */
    public Input name(String name) {
        return new Input(shape, dtype, Optional.of(name), batchSize);
    }

    /** The same input, of batches that all have so many samples. */
    public Input batchSize(int batchSize) {
        return new Input(shape, dtype, name, Optional.of(batchSize));
    }

    @Override
    public Shape outputShape(Shape input) {
        return shape;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> input) {
        return input;
    }

    @Override
    @SuppressWarnings("NullAway") // Keras writes null for a size that is not known
    public Map<String, Object> config() {
        List<Long> batchShape = new ArrayList<>();
        batchShape.add(batchSize.map(Integer::longValue).orElse(null));
        for (long size : shape.asArray()) {
            batchShape.add(size < 0 ? null : size);
        }
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("batch_shape", batchShape);
        config.put("dtype", dtype);
        config.put("sparse", false);
        config.put("ragged", false);
        config.put("name", name.orElse("input_layer"));
        config.put("optional", false);
        return config;
    }

    /** Reads what {@link #config()} writes, and {@code batch_input_shape} of Keras 2. */
    static Input fromConfig(Map<String, ?> config) {
        Object batchShape =
                config.containsKey("batch_shape") ? config.get("batch_shape") : config.get("batch_input_shape");
        if (!(batchShape instanceof List<?> sizes) || sizes.isEmpty()) {
            throw new IllegalArgumentException("InputLayer needs \"batch_shape\", got only " + config.keySet());
        }
        long[] shape = sizes.stream()
                .skip(1)
                .mapToLong(size -> size instanceof Number number ? number.longValue() : Shape.UNKNOWN_SIZE)
                .toArray();
        String dtype = config.get("dtype") instanceof String name ? name : "float32";
        Optional<Integer> batchSize =
                sizes.get(0) instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
        return new Input(Shape.of(shape), dtype, Optional.ofNullable((String) config.get("name")), batchSize);
    }
}
