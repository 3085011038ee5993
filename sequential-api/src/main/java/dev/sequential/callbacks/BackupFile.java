package dev.sequential.callbacks;

import dev.sequential.files.AtomicFile;
import dev.sequential.files.FileFormatException;
import dev.sequential.files.Json;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The state of a training in a file: a zip, not compressed, of {@code state.json} and the numbers {@code arrays.bin}
 * that it counts, in single precision, high byte first. The zip's checksums tell whether it is whole.
 */
public final class BackupFile {
    private static final int BUFFER = 1 << 16;

    private BackupFile() {}

    /** Writes a state, whole or not at all. */
    public static void write(TrainingState state, Path file) {
        var json = BackupJson.of(state);
        AtomicFile.write(file, temporary -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), BUFFER);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(Deflater.NO_COMPRESSION);
                zip.putNextEntry(new ZipEntry("state.json"));
                zip.write(Json.write(json.object()).getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("arrays.bin"));
                for (float[] array : json.arrays()) {
                    zip.write(bytes(array));
                }
            }
        });
    }

    private static byte[] bytes(float[] array) {
        var bytes = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES, array.length));
        bytes.asFloatBuffer().put(array);
        return bytes.array();
    }

    /**
     * The state in a file.
     *
     * @throws FileFormatException if the file is not whole, or was written by another version of this library
     */
    public static TrainingState read(Path file) {
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            entry(file, zip, "state.json");
            var json = Json.read(file, new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            entry(file, zip, "arrays.bin");
            var numbers = new DataInputStream(zip);
            TrainingState state = BackupJson.state(file, json, length -> floats(file, numbers, length));
            if (zip.read() >= 0) {
                throw new FileFormatException(file, "a backup with more numbers than it counts");
            }
            return state;
        } catch (EOFException e) {
            throw new FileFormatException(file, "no whole backup: it ends too early", e);
        } catch (ZipException | IllegalArgumentException e) { // the latter for names that are no text
            throw new FileFormatException(file, "no whole backup: " + e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("There is no file %s".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static void entry(Path file, ZipInputStream zip, String name) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new FileFormatException(file, "no backup of a training: there is no %s in it".formatted(name));
        }
    }

    private static float[] floats(Path file, DataInputStream in, int length) {
        try {
            byte[] bytes = in.readNBytes(Math.multiplyExact(Float.BYTES, length));
            float[] array = new float[length];
            if (bytes.length < Float.BYTES * length) {
                throw new FileFormatException(file, "no whole backup: numbers are missing at its end");
            }
            ByteBuffer.wrap(bytes).asFloatBuffer().get(array);
            return array;
        } catch (IOException e) {
            throw new FileFormatException(file, "no whole backup: " + e.getMessage(), e);
        }
    }
}
