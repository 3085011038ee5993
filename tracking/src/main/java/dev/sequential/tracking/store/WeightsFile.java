package dev.sequential.tracking.store;

import dev.sequential.files.AtomicFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file with the weights of a model, which a training writes because that takes a hundredth of the time of a Keras
 * file. It has the count of the weights; then of each its name, its length, and its numbers.
 */
public final class WeightsFile {
    private static final int MOST_NUMBERS = 1 << 28;
    private static final int BUFFER = 1 << 16;

    private WeightsFile() {}

    /** Writes weights, to a temporary name first; returns the size of the file. */
    public static long write(Path file, Map<String, float[]> weights) {
        AtomicFile.writeLazily(file, temporary -> {
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary), BUFFER))) {
                write(out, weights);
            }
        });
        return file.toFile().length();
    }

    private static void write(DataOutputStream out, Map<String, float[]> weights) throws IOException {
        out.writeInt(weights.size());
        for (var weight : weights.entrySet()) {
            out.writeUTF(weight.getKey());
            out.writeInt(weight.getValue().length);
            var bytes = ByteBuffer.allocate(Float.BYTES * weight.getValue().length);
            bytes.asFloatBuffer().put(weight.getValue());
            out.write(bytes.array());
        }
    }

    /**
     * Reads the weights of a file, by name.
     *
     * @throws StoreException if the file is damaged
     */
    static Map<String, float[]> read(Path file) {
        Map<String, float[]> weights = new LinkedHashMap<>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                int length = in.readInt();
                if (length < 0 || length > MOST_NUMBERS) {
                    throw new IOException("a weight of " + length + " numbers");
                }
                float[] values = new float[length];
                ByteBuffer.wrap(in.readNBytes(Float.BYTES * length))
                        .asFloatBuffer()
                        .get(values);
                weights.put(name, values);
            }
        } catch (IOException | BufferUnderflowException e) {
            throw new StoreException("%s is damaged: %s".formatted(file, e.getMessage()), e);
        }
        return weights;
    }
}
