package dev.sequential.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.Sequential;
import dev.sequential.files.FileFormatException;
import dev.sequential.layers.Activation;
import dev.sequential.layers.Dense;
import dev.sequential.saving.hdf5.Hdf5;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.dataset.ChunkedDataset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are damaged, or were made to do harm: each ends in one error that names the file. */
class HostileFilesTest {
    /**
     * What a file may take of this thread's time on a processor, which other programs do not lengthen: a second, or
     * where the processor is slow 100 times what a whole file takes.
     */
    private static Duration soon = Duration.ofSeconds(1);

    /** What it may take by the clock: no file waits for something. */
    private static final Duration AT_ALL = Duration.ofMinutes(1);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    @BeforeAll
    static void readAWholeFile(@TempDir Path folder) {
        Path file = folder.resolve("whole.keras");
        try (Sequential model = model()) {
            model.save(file);
        }
        long least = Long.MAX_VALUE;
        for (int times = 0; times < 5; times++) { // the first time classes are loaded
            long before = THREADS.getCurrentThreadCpuTime();
            read(file).close();
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - before);
        }
        soon = Duration.ofNanos(Math.max(soon.toNanos(), 100 * least));
    }

    @ParameterizedTest
    @ValueSource(strings = {".keras", ".h5", ".weights.h5"})
    void aFileThatEndsEarlyIsOneError(String ending) throws IOException {
        Path file = saved(ending);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length - 1; length += Math.max(1, whole.length / 97)) {
            Files.write(file, Arrays.copyOf(whole, length));
            endsWell(file, "the first %d of %d bytes".formatted(length, whole.length), true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".keras", ".h5", ".weights.h5"})
    void aFileWithFlippedBitsIsReadOrIsOneError(String ending) throws IOException {
        Path file = saved(ending);
        byte[] whole = Files.readAllBytes(file);
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            byte[] changed = whole.clone();
            for (int i = 0; i < 1 + seed % 8; i++) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, changed);
            endsWell(file, "seed " + seed, false);
        }
    }

    /**
     * The structure of a file lies at its start: all of it is changed, byte for byte, to the largest and the smallest.
     */
    @Test
    void eachByteOfTheStructureMayHaveAnyValue() throws IOException {
        Path file = saved(".h5");
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < Math.min(whole.length, 1200); i += 3) {
            for (byte value : new byte[] {0, -1, 127}) {
                byte[] changed = whole.clone();
                changed[i] = value;
                Files.write(file, changed);
                endsWell(file, "byte %d is %d".formatted(i, value), false);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".h5", ".weights.h5"})
    void anArrayThatClaimsToBeHugeIsOneError(String ending) throws IOException {
        byte[] whole = Files.readAllBytes(saved(ending));
        for (long size : new long[] {1L << 60, Long.MAX_VALUE, -1, 1L << 31}) {
            Path file = folder.resolve("huge" + ending);
            byte[] kernel = longs(4, 3);
            Files.write(file, replaced(replaced(whole, kernel, longs(size, size)), longs(3), longs(size)));
            endsWell(file, "sizes of " + size, true);
        }
    }

    /** 400 kB of zeros' own deflate code stand for some 400 MB. */
    @Test
    void aPartOfAnArrayThatUnpacksToFarMoreIsRefused() throws IOException {
        Path file = folder.resolve("parts.h5");
        float[] noise = new float[100_000];
        var random = new Random(1);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextFloat();
        }
        writeDeflated(file, noise, noise.length);
        byte[] whole = Files.readAllBytes(file);
        byte[] part = part(file);
        Files.write(file, replaced(whole, part, Arrays.copyOf(deflated(new byte[500_000_000]), part.length)));
        try (Hdf5 hdf = Hdf5.open(file)) {
            assertThatThrownBy(() -> hdf.get("x"))
                    .isInstanceOf(FileFormatException.class)
                    .hasMessage(file + ": x has a part that unpacks to more than its 400000 bytes");
        }
    }

    @Test
    void anArrayInCompressedPartsIsReadAsItWasWritten() throws IOException {
        Path file = folder.resolve("parts.h5");
        float[] numbers = {1, 2, 3, 4, 5, 6, 7};
        writeDeflated(file, numbers, 3);
        try (Hdf5 hdf = Hdf5.open(file)) {
            assertThat(hdf.get("x").floats()).isEqualTo(numbers);
        }
    }

    private static void writeDeflated(Path file, float[] numbers, int part) {
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putDataset(
                    "x",
                    numbers,
                    DatasetCreationOptions.builder()
                            .chunkDimensions(part)
                            .shuffle()
                            .deflate()
                            .build());
        }
    }

    /** The only part of the array x as it lies in its file. */
    private static byte[] part(Path file) {
        try (HdfFile hdf = new HdfFile(file)) {
            ByteBuffer part = ((ChunkedDataset) hdf.getDatasetByPath("x")).getRawChunkBuffer(new int[] {0});
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            return bytes;
        }
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void aFileThatIsDamagedFurtherOnChangesNoWeight() throws IOException {
        Path file = saved(".weights.h5");
        byte[] whole = Files.readAllBytes(file);
        try (Sequential model = model()) {
            Files.write(file, replaced(whole, longs(3), longs(3L << 40))); // the bias comes after the kernel
            float[] before = model.getWeight("dense/kernel");
            assertThatThrownBy(() -> model.loadWeights(file)).isInstanceOf(FileFormatException.class);
            assertThat(model.getWeight("dense/kernel")).isEqualTo(before);
        }
    }

    @Test
    void aClosedModelIsNoDamagedFile() {
        Path file = saved(".weights.h5");
        Sequential model = model();
        model.close();
        assertThatThrownBy(() -> model.loadWeights(file)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void jsonThatIsNoModelIsOneError() {
        assertThatThrownBy(() -> Sequential.fromJson("[".repeat(100_000))).isInstanceOf(FileFormatException.class);
        assertThatThrownBy(() -> Sequential.fromJson("{\"class_name\": \"Sequential\", \"config\": 3}"))
                .isInstanceOf(FileFormatException.class);
    }

    /** A process of little memory reads damaged files of every kind and never runs out of it. */
    @Test
    void damagedFilesTakeLittleMemory() throws IOException, InterruptedException {
        Path damaged = Files.createDirectory(folder.resolve("damaged"));
        for (String ending : List.of(".keras", ".h5", ".weights.h5")) {
            byte[] whole = Files.readAllBytes(saved(ending));
            for (int seed = 0; seed < 100; seed++) {
                var random = new Random(seed);
                byte[] changed = whole.clone();
                for (int i = 0; i < 1 + seed % 8; i++) {
                    // the structure, in which sizes lie, is at the start
                    changed[random.nextInt(Math.min(changed.length, 3000))] = (byte) random.nextInt(256);
                }
                Files.write(damaged.resolve(seed + ending), changed);
            }
        }
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallReader.class.getName(),
                        damaged.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor()).as(said).isZero();
        assertThat(said).contains("300 files");
    }

    /** Bytes with all occurrences of some replaced by others. */
    private static byte[] replaced(byte[] bytes, byte[] old, byte[] fresh) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var was = new String(old, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(was);
        return text.replace(was, new String(fresh, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] longs(long... values) {
        var bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return bytes.array();
    }

    @Test
    void weightsOfAnotherShapeAreRefusedBeforeTheyTakeMemory() throws IOException {
        Path file = changed("config.json", text -> text.replace("\"units\":3", "\"units\":2000000000"));
        assertThatThrownBy(() -> Sequential.load(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessage(file
                        + ": the weight dense/kernel of the model has shape [4, 2000000000], the array "
                        + "layers/dense/vars/0 has [4, 3]");
    }

    @Test
    void aLambdaIsNeverRun() throws IOException {
        Path file = changed(
                "config.json", text -> text.replace("\"class_name\":\"Activation\"", "\"class_name\":\"Lambda\""));
        assertThatThrownBy(() -> Sequential.load(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessage(file + ": Lambda \"activation\" holds Python code, which is never run. Put the computation "
                        + "into a layer of your own");
    }

    @Test
    void anUnknownLayerIsNamedWithTheKerasThatWroteIt() throws IOException {
        Path file = changed(
                "config.json", text -> text.replace("\"class_name\":\"Activation\"", "\"class_name\":\"Activatoin\""));
        assertThatThrownBy(() -> Sequential.load(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith(file + ": Unknown layer \"Activatoin\": did you mean \"activation\" or ")
                .hasMessageEndingWith(
                        "Not known here; Keras 3.15.1 wrote it. Register a record of your own under this name");
    }

    @Test
    void anotherKindOfModelIsNamedWithTheWayOut() throws IOException {
        Path file = changed(
                "config.json", text -> text.replace("\"class_name\":\"Sequential\"", "\"class_name\":\"Functional\""));
        assertThatThrownBy(() -> Sequential.load(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessage(
                        file + ": a model of class Functional, and only Sequential models are read; Keras 3.15.1 wrote "
                                + "it. Where each of its layers follows the one before, save keras.Sequential(model.layers) "
                                + "instead");
    }

    @Test
    void anUnknownFunctionIsNamed() throws IOException {
        Path file = changed("config.json", text -> text.replace("\"softmax\"", "\"softmix\""));
        assertThatThrownBy(() -> Sequential.load(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("Unknown activation \"softmix\": did you mean \"softmax\"")
                .hasMessageContaining("Keras 3.15.1 wrote it");
    }

    @Test
    void aMessageIsOneShortLineWhateverStandsInTheFile() throws IOException {
        Path file = changed(
                "config.json",
                text -> text.replace(
                        "\"class_name\":\"Activation\"",
                        "\"class_name\":\"\\n\\u001b[31m%s\"".formatted("A".repeat(1_000_000))));
        endsWell(file, "a long name", true);
        assertThatThrownBy(() -> Sequential.load(file))
                .hasMessageStartingWith(file + ": Unknown layer \"??[31mAAA")
                .hasMessageContaining("AAA ... AAA")
                .hasMessageEndingWith("Register a record of your own under this name")
                .satisfies(e -> assertThat(e.getMessage().length()).isLessThan(1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{\"class_name\": \"Dense\"}", "4"})
    void aValueOfAnotherKindIsOneError(String value) throws IOException {
        Path file = changed("config.json", text -> text.replace("\"name\":\"dense\"", "\"name\":" + value));
        endsWell(file, "a name " + value, !value.equals("null"));
    }

    @Test
    void textInPlaceOfNumbersIsSaid() {
        Path file = folder.resolve("text.weights.h5");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            var vars = hdf.putGroup("layers").putGroup("dense").putGroup("vars");
            vars.putDataset("0", new float[4][3]);
            vars.putDataset("1", new String[] {"a", "b", "c"});
        }
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessage(file + ": layers/dense/vars/1 holds something else than numbers");
    }

    @Test
    void aFutureKerasIsNamed() throws IOException {
        Path file = changed("metadata.json", text -> text.replace("3.15.1", "4.1.0"));
        assertThatThrownBy(() -> Sequential.load(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessage(file + ": written by Keras 4.1.0; this reads 2.x and 3.x. Save it again with Keras 3");
    }

    @Test
    void objectsWithinObjectsHaveAnEnd() throws IOException {
        Path file = changed("config.json", text -> "{\"a\":".repeat(100_000));
        endsWell(file, "deep JSON", true);
    }

    @Test
    void aZipThatUnpacksToFarMoreIsRefused() throws IOException {
        Path file = folder.resolve("bomb.keras");
        Map<String, byte[]> members = members(saved(".keras"));
        members.put("model.weights.h5", new byte[65 << 20]);
        zip(file, members);
        assertThat(Files.size(file)).isLessThan(200_000);
        assertThatThrownBy(() -> Sequential.load(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessage(file + ": model.weights.h5 unpacks to more than the 67108864 bytes that are read");
    }

    @Test
    void namesThatLeadOutOfTheFolderAreNotFollowed() throws IOException {
        Path file = folder.resolve("traversal.keras");
        Map<String, byte[]> members = members(saved(".keras"));
        members.put("../outside.txt", new byte[] {1});
        members.put("/tmp/outside.txt", new byte[] {1});
        zip(file, members);
        Sequential.load(file).close();
        assertThat(folder.resolve("../outside.txt")).doesNotExist();
    }

    private Path saved(String ending) {
        Path file = folder.resolve("model" + ending);
        try (Sequential model = model()) {
            if (ending.equals(".weights.h5")) {
                model.saveWeights(file);
            } else {
                model.save(file);
            }
        }
        return file;
    }

    private static Sequential model() {
        return Sequential.of(new Dense(3).inputShape(4), new Activation("softmax"));
    }

    /** What {@link #saved} wrote, or something like it. */
    static Sequential read(Path file) {
        if (!file.toString().endsWith(".weights.h5")) {
            return Sequential.load(file);
        }
        Sequential model = model();
        try {
            model.loadWeights(file);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
        return model;
    }

    private Path changed(String member, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> members = members(saved(".keras"));
        members.computeIfPresent(member, (name, bytes) -> change.apply(new String(bytes, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
        Path file = folder.resolve("changed.keras");
        zip(file, members);
        return file;
    }

    private static void endsWell(Path file, String what, boolean refused) {
        long start = System.nanoTime();
        long used = THREADS.getCurrentThreadCpuTime();
        try (Sequential model = read(file)) {
            assertThat(refused).as("%s: read as a model %s", what, model.name()).isFalse();
        } catch (FileFormatException e) {
            assertThat(e).as(what).hasMessageStartingWith(file.toString());
        }
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - used))
                .as(what)
                .isLessThan(soon);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(AT_ALL);
    }

    private static Map<String, byte[]> members(Path file) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                members.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return members;
    }

    private static void zip(Path file, Map<String, byte[]> members) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
    }
}
