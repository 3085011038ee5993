package dev.sequential.loaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.loaders.files.DataException;
import dev.sequential.loaders.shapes.PictureRandom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with an archive ends in one error that names it; nothing of it is kept. */
class BadArchivesTest {
    private static final String BATCH_3 = CifarFiles.FOLDER + "data_batch_3.bin";

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("cifar-10-binary.tar.gz");
    }

    private void refused(Map<String, byte[]> files, String message) {
        refused(CifarFiles.pack(file(), files), message);
        Path unpacked = CifarFiles.unpack(folder.resolve("unpacked"), files).resolve(CifarFiles.FOLDER);
        assertThatThrownBy(() -> Cifar10.load(unpacked)).isInstanceOf(DataException.class);
    }

    private static void refused(Path archive, String message) {
        assertThatThrownBy(() -> Cifar10.load(archive))
                .isInstanceOf(DataException.class)
                .hasMessage(message.replace("FILE", archive.toString()));
    }

    @Test
    void aLabelThatIsNoClass() {
        var files = CifarFiles.tiny(3);
        byte[] batch = files.getOrDefault(BATCH_3, new byte[0]);
        batch[2 * 3073] = 10;
        refused(
                files,
                "FILE: data_batch_3.bin has the label 10 at byte 6,146, and cifar10 has the classes 0 to 9: download it"
                        + " again");
        batch[2 * 3073] = -1;
        refused(
                files,
                "FILE: data_batch_3.bin has the label 255 at byte 6,146, and cifar10 has the classes 0 to 9: download"
                        + " it again");
    }

    @Test
    void aMissingFile() {
        var files = CifarFiles.tiny(1);
        files.remove(BATCH_3);
        refused(
                files,
                "FILE has no cifar-10-batches-bin/data_batch_3.bin: it is another archive, or incomplete. Download it"
                        + " again");
    }

    @Test
    void aRenamedFile() {
        var files = CifarFiles.tiny(1);
        files.put("elsewhere/data_batch_3.bin", files.remove(BATCH_3));
        refused(
                files,
                "FILE has no cifar-10-batches-bin/data_batch_3.bin: it is another archive, or incomplete. Download it"
                        + " again");
    }

    @Test
    void aFileThatIsCutWithinARecord() {
        var files = CifarFiles.tiny(2);
        files.put(BATCH_3, Arrays.copyOf(files.getOrDefault(BATCH_3, new byte[0]), 4000));
        refused(
                files,
                "FILE: data_batch_3.bin has 4,000 bytes, which is no whole number of records of 3,073: download it"
                        + " again");
    }

    @Test
    void aFileThatIsCutBetweenRecords() {
        var files = CifarFiles.tiny(2);
        files.put(BATCH_3, Arrays.copyOf(files.getOrDefault(BATCH_3, new byte[0]), 3073));
        refused(
                files,
                "FILE: data_batch_1.bin has 2 records, and data_batch_3.bin has 1, so one of them is cut short:"
                        + " download it again");
    }

    @Test
    void anEmptyFile() {
        var files = CifarFiles.tiny(2);
        files.put(BATCH_3, new byte[0]);
        refused(
                files,
                "FILE: data_batch_3.bin has 0 bytes, which is no whole number of records of 3,073: download it again");
    }

    @Test
    void aFileThatIsTooLarge() {
        var files = CifarFiles.tiny(1);
        files.put(BATCH_3, new byte[30_730_001]);
        refused(
                files,
                "FILE: data_batch_3.bin has 30,730,001 bytes, and may have at most 30,730,000: this is not the data"
                        + " set it is taken for");
    }

    @Test
    void tooFewClassNames() {
        var files = CifarFiles.tiny(1);
        files.put(CifarFiles.FOLDER + "batches.meta.txt", "cat\ndog\n".getBytes(StandardCharsets.UTF_8));
        refused(files, "FILE: batches.meta.txt names 2 classes, and cifar10 has 10: download it again");
    }

    @Test
    void aFileThatComesTwice() {
        var files = CifarFiles.tiny(1);
        CifarFiles.pack(file(), tar -> {
            files.forEach((name, contents) -> CifarFiles.add(tar, new TarArchiveEntry(name), contents));
            CifarFiles.add(tar, new TarArchiveEntry(BATCH_3), files.getOrDefault(BATCH_3, new byte[0]));
        });
        refused(file(), "FILE holds cifar-10-batches-bin/data_batch_3.bin twice: download it again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../data_batch_3.bin", "cifar-10-batches-bin/../../x", "/etc/passwd", "C:\\x", "a\\..\\b", ".."})
    void aNameThatLeadsOutOfTheFolder(String name) {
        CifarFiles.pack(file(), tar -> CifarFiles.add(tar, entry(name, TarConstants.LF_NORMAL), new byte[0]));
        refused(
                file(),
                "FILE: " + name
                        + " would be unpacked outside of its folder, which no data set needs: this archive is not to"
                        + " be trusted");
    }

    @Test
    void linksAndDevices() {
        CifarFiles.pack(file(), tar -> {
            var link = new TarArchiveEntry(BATCH_3, TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            CifarFiles.add(tar, link, new byte[0]);
        });
        refused(
                file(),
                "FILE: " + BATCH_3
                        + " is a link to /etc/passwd, which no data set needs: this archive is not to be trusted");
        CifarFiles.pack(file(), tar -> CifarFiles.add(tar, entry(BATCH_3, TarConstants.LF_FIFO), new byte[0]));
        refused(
                file(),
                "FILE: " + BATCH_3
                        + " is neither a plain file nor a folder, which no data set needs: this archive is not to be"
                        + " trusted");
    }

    private static TarArchiveEntry entry(String name, byte kind) {
        return new TarArchiveEntry(name, kind, true);
    }

    @Test
    void aNameThatWouldMoveTheCursorOfATerminal() {
        CifarFiles.pack(file(), tar -> CifarFiles.add(tar, entry("../\u001b[2J", TarConstants.LF_NORMAL), new byte[0]));
        refused(
                file(),
                "FILE: ../?[2J would be unpacked outside of its folder, which no data set needs: this archive is not to"
                        + " be trusted");
    }

    @Test
    void aBombStopsAsSoonAsItUnpacksToMoreThanItsFilesAccountFor() {
        var zeros = new byte[64 << 20];
        CifarFiles.pack(file(), tar -> CifarFiles.add(tar, new TarArchiveEntry("big.bin"), zeros));
        assertThat(file()).satisfies(bomb -> assertThat(Files.size(bomb)).isLessThan(100_000));
        assertThatThrownBy(() -> Cifar10.load(file()))
                .isInstanceOf(DataException.class)
                .hasMessageMatching(".* is truncated or corrupt at byte [0-9,]+, in big.bin"
                        + " \\(it unpacks to more than its files account for\\): download it again");
    }

    @ParameterizedTest
    @ValueSource(bytes = {TarConstants.LF_PAX_EXTENDED_HEADER_LC, TarConstants.LF_GNUTYPE_LONGNAME})
    void aBombInAHeaderIsNoBetter(byte kind) {
        var name = new byte[64 << 20];
        Arrays.fill(name, (byte) 'x');
        byte[] start = "67108000 path=".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(start, 0, name, 0, start.length);
        CifarFiles.pack(file(), tar -> CifarFiles.add(tar, new TarArchiveEntry("long", kind), name));
        assertThatThrownBy(() -> Cifar10.load(file()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("it unpacks to more than its files account for");
    }

    @Test
    void aTruncatedArchiveAtAnyPlace() throws IOException {
        byte[] whole = Files.readAllBytes(CifarFiles.pack(file(), noise(2)));
        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 40)) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Cifar10.load(file()))
                    .as("cut to %d of %d bytes", length, whole.length)
                    .isInstanceOf(DataException.class)
                    .hasMessageMatching("(?s).* is truncated or corrupt at byte .*: download it again");
        }
        Files.write(file(), Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> Cifar10.load(file())).isInstanceOf(DataException.class);
    }

    @Test
    void aByteThatWasChangedAnywhere() throws IOException {
        byte[] whole = Files.readAllBytes(CifarFiles.pack(file(), noise(2)));
        for (int at = 10; at < whole.length; at += Math.max(1, whole.length / 60)) {
            byte[] spoilt = whole.clone();
            spoilt[at] ^= 0x55;
            Files.write(file(), spoilt);
            assertThatThrownBy(() -> Cifar10.load(file()))
                    .as("byte %d of %d changed", at, whole.length)
                    .isInstanceOf(DataException.class);
        }
    }

    /** Files that gzip cannot make smaller, so that any change hits their contents. */
    private static Map<String, byte[]> noise(int records) {
        Map<String, byte[]> files = new TreeMap<>(CifarFiles.tiny(records));
        files.forEach((name, contents) -> {
            if (name.endsWith(".bin")) {
                var draws = new PictureRandom(1, name.hashCode());
                for (int i = 0; i < contents.length; i++) {
                    contents[i] = i % 3073 == 0 ? contents[i] : (byte) draws.below(256);
                }
            }
        });
        return files;
    }

    @Test
    void somethingElseAltogether() throws IOException {
        Files.writeString(file(), "<html>Not Found</html>");
        assertThatThrownBy(() -> Cifar10.load(file()))
                .isInstanceOf(DataException.class)
                .hasMessage(file() + " is truncated or corrupt at byte 22 (Input is not in the .gz format.):"
                        + " download it again");
    }

    @Test
    void somethingAppended() throws IOException {
        byte[] whole = Files.readAllBytes(CifarFiles.pack(file(), CifarFiles.tiny(1)));
        byte[] longer = Arrays.copyOf(whole, whole.length + 100);
        Files.write(file(), longer);
        assertThatThrownBy(() -> Cifar10.load(file()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("is truncated or corrupt at byte");
    }
}
