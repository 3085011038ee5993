package dev.sequential.loaders;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Small archives in the layout of CIFAR-10 and CIFAR-100, whole or spoilt. */
final class CifarFiles {
    static final String FOLDER = "cifar-10-batches-bin/";
    static final String CLASSES = "airplane\nautomobile\nbird\ncat\ndeer\ndog\nfrog\nhorse\nship\ntruck\n\n";

    private CifarFiles() {}

    /** Six files of some records each. Record i of file k has the label i % 10 and the pixels of {@link #pixel}. */
    static Map<String, byte[]> tiny(int records) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(FOLDER + "batches.meta.txt", CLASSES.getBytes(StandardCharsets.UTF_8));
        for (int k = 1; k <= 5; k++) {
            files.put(FOLDER + "data_batch_" + k + ".bin", records(k, records));
        }
        files.put(FOLDER + "readme.html", "see the web page".getBytes(StandardCharsets.UTF_8));
        files.put(FOLDER + "test_batch.bin", records(6, records));
        return files;
    }

    /** 25 training and 5 test records in the layout of CIFAR-100: record i has the labels i % 20 and i % 100. */
    static Map<String, byte[]> tiny100() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("cifar-100-binary/coarse_label_names.txt", names("group", 20));
        files.put("cifar-100-binary/fine_label_names.txt", names("thing", 100));
        files.put("cifar-100-binary/train.bin", records100(25));
        files.put("cifar-100-binary/test.bin", records100(5));
        return files;
    }

    private static byte[] names(String word, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> word + i + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] records100(int count) {
        byte[] bytes = new byte[count * 3074];
        for (int i = 0; i < count; i++) {
            bytes[i * 3074] = (byte) (i % 20);
            bytes[i * 3074 + 1] = (byte) (i % 100);
        }
        return bytes;
    }

    private static byte[] records(int file, int count) {
        byte[] bytes = new byte[count * 3073];
        int at = 0;
        for (int i = 0; i < count; i++) {
            bytes[at++] = (byte) (i % 10);
            for (int channel = 0; channel < 3; channel++) {
                for (int place = 0; place < 1024; place++) {
                    bytes[at++] = pixel(file, i, place, channel);
                }
            }
        }
        return bytes;
    }

    /** A number that tells file, record, place (row * 32 + column) and channel apart. */
    static byte pixel(int file, int record, int place, int channel) {
        return (byte) (file * 37 + record * 11 + place * 5 + channel * 101);
    }

    /** Packs files as {@code .tar.gz}. */
    static Path pack(Path archive, Map<String, byte[]> files) {
        return pack(archive, tar -> files.forEach((name, contents) -> add(tar, new TarArchiveEntry(name), contents)));
    }

    /** Packs whatever is written as {@code .tar.gz}. */
    static Path pack(Path archive, Consumer<TarArchiveOutputStream> writer) {
        try (OutputStream out = Files.newOutputStream(archive)) {
            out.write(packed(writer));
            return archive;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] packed(Consumer<TarArchiveOutputStream> writer) {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            writer.accept(tar);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    static void add(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] contents) {
        try {
            entry.setSize(contents.length);
            tar.putArchiveEntry(entry);
            tar.write(contents);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes files below a folder. */
    static Path unpack(Path folder, Map<String, byte[]> files) {
        files.forEach((name, contents) -> {
            try {
                Path file = folder.resolve(name);
                Files.createDirectories(file.resolveSibling("."));
                Files.write(file, contents);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        return folder;
    }
}
