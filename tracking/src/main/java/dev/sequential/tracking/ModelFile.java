package dev.sequential.tracking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sequential.Sequential;
import dev.sequential.config.KerasConfig;
import dev.sequential.layers.Input;
import dev.sequential.layers.Layer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The model of a run as it was at the end of its last epoch: the layers are in the store, the weights in the file
 * {@code weights.bin} beside it (a count; then for each weight its name, its length, and its numbers).
 */
public final class ModelFile {
    static final String NAME = "weights.bin";
    private static final int MOST_NUMBERS = 1 << 28;

    private ModelFile() {}

    /** Writes weights, to a temporary name first; returns the size of the file. */
    static long write(Path folder, Map<String, float[]> weights) {
        try {
            Files.createDirectories(folder);
            Path temporary = folder.resolve(NAME + ".part");
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16))) {
                out.writeInt(weights.size());
                for (var weight : weights.entrySet()) {
                    out.writeUTF(weight.getKey());
                    out.writeInt(weight.getValue().length);
                    var bytes = java.nio.ByteBuffer.allocate(4 * weight.getValue().length);
                    bytes.asFloatBuffer().put(weight.getValue());
                    out.write(bytes.array());
                }
            }
            Path file = folder.resolve(NAME);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The weights in %s cannot be written".formatted(folder), e);
        }
    }

    /**
     * The weights of a run, by name.
     *
     * @throws StoreException if the run has none, or the file is damaged
     */
    public static Map<String, float[]> weights(RunStore store, long run) {
        Path file = store.folder(run).resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new StoreException("Run %d has no model yet: it is written at the end of each epoch".formatted(run));
        }
        Map<String, float[]> weights = new LinkedHashMap<>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                int length = in.readInt();
                if (length < 0 || length > MOST_NUMBERS) {
                    throw new IOException("a weight of " + length + " numbers");
                }
                byte[] bytes = in.readNBytes(4 * length);
                float[] values = new float[length];
                java.nio.ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
                weights.put(name, values);
            }
        } catch (IOException | java.nio.BufferUnderflowException e) {
            throw new StoreException("%s is damaged: %s".formatted(file, e.getMessage()), e);
        }
        return weights;
    }

    /** The model of a run, which the caller closes. */
    public static Sequential open(RunStore store, long run) {
        return open(store, run, Integer.MAX_VALUE);
    }

    /**
     * The first layers of the model of a run, which the caller closes.
     *
     * @param most how many layers
     */
    public static Sequential open(RunStore store, long run, int most) {
        Map<String, float[]> weights = weights(store, run);
        List<Layer> layers = layers(store, run);
        var model = new Sequential();
        layers.subList(0, (int) Math.min(layers.size(), 1L + most)).forEach(model::add);
        try {
            model.getWeights().keySet().forEach(name -> model.setWeight(name, weight(weights, name)));
        } catch (RuntimeException | Error e) {
            model.close();
            throw e;
        }
        return model;
    }

    private static float[] weight(Map<String, float[]> weights, String name) {
        float[] values = weights.get(name);
        if (values == null) {
            throw new StoreException("The model has no weight %s, only %s".formatted(name, weights.keySet()));
        }
        return values;
    }

    /** The layers of the model of a run, the input first. */
    public static List<Layer> layers(RunStore store, long run) {
        String config = store.text(run, "config");
        if (config.isEmpty()) {
            throw new StoreException("Run %d has no recorded model".formatted(run));
        }
        try {
            Map<?, ?> model = new ObjectMapper().readValue(config, Map.class);
            List<Layer> layers = new ArrayList<>();
            for (Object layer : (List<?>) java.util.Objects.requireNonNull(model.get("layers"))) {
                layers.add(layers.isEmpty() ? input(layer) : KerasConfig.deserialize(Layer.class, layer));
            }
            return layers;
        } catch (JsonProcessingException e) {
            throw new StoreException("The recorded model of run %d is damaged".formatted(run), e);
        }
    }

    /** The first layer, which states the shape of the input. */
    private static Layer input(Object layer) {
        if (layer instanceof Map<?, ?> object
                && object.get("config") instanceof Map<?, ?> config
                && config.get("batch_shape") instanceof List<?> sizes) {
            return Input.of(sizes.stream()
                    .skip(1)
                    .mapToLong(size -> size instanceof Number number ? number.longValue() : -1)
                    .toArray());
        }
        throw new StoreException("The recorded model does not begin with its input");
    }
}
