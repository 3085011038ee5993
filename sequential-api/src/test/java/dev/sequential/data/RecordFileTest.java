package dev.sequential.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.ndarray.Shape;

class RecordFileTest {
    @TempDir
    Path folder;

    private Path file = Path.of("");

    /** A header of 2 bytes and 5 records of 3: 10 11 12, 20 21 22, ... */
    @BeforeEach
    void writeFiveRecords() throws IOException {
        byte[] bytes = new byte[2 + 15];
        for (int i = 0; i < 15; i++) {
            bytes[2 + i] = (byte) (10 * (i / 3 + 1) + i % 3);
        }
        file = Files.write(folder.resolve("records.bin"), bytes);
    }

    private static byte[] read(RecordFile records, int record, int from, int length) {
        byte[] into = new byte[length];
        records.read(record, from, into, 0, length);
        return into;
    }

    @Test
    void recordsFollowTheHeader() {
        var records = RecordFile.open(file, 2, 3);
        assertThat(records.size()).isEqualTo(5);
        assertThat(read(records, 0, 0, 3)).containsExactly(10, 11, 12);
        assertThat(read(records, 4, 1, 2)).containsExactly(51, 52);
        assertThat(records.read(2, 1)).isEqualTo((byte) 31);
    }

    @Test
    void aFileInSeveralPiecesReadsAsOne() throws IOException {
        try (var channel = FileChannel.open(file)) {
            var records = RecordFile.map(channel, 2, 3, 5, 2);
            for (int i = 0; i < 5; i++) {
                assertThat(read(records, i, 0, 3)).isEqualTo(read(RecordFile.open(file, 2, 3), i, 0, 3));
            }
        }
    }

    @Test
    void aFileThatIsCutShortIsRefused() {
        assertThatThrownBy(() -> RecordFile.open(file, 3, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        file
                                + " has 14 bytes after a header of 3, and takes a whole number of records of 3 bytes: it is cut short, or another file");
    }

    @Test
    void bytesOutsideARecordAreRefused() {
        var records = RecordFile.open(file, 2, 3);
        assertThatThrownBy(() -> read(records, 5, 0, 1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Bytes 0 to 1 of record 5 of 5 records of 3 bytes");
        assertThatThrownBy(() -> read(records, 0, 2, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void samplesOfSeveralFilesFollowEachOtherInAnyOrder() {
        var whole = Samples.records(RecordFile.open(file, 2, 3), 0, Shape.of(3), 1f);
        var ends = Samples.records(RecordFile.open(file, 2, 3), 2, Shape.of(1), 1f);
        assertThatThrownBy(() -> Samples.joined(List.of(whole, ends)))
                .hasMessageStartingWith("Samples that are joined");
        var twice = Samples.joined(List.of(whole, whole.slice(3, 5)));
        assertThat(twice.size()).isEqualTo(7);
        var batch = new BatchBuffer(twice.spec(), 3);
        twice.copy(new int[] {9, 6, 0, 5}, 1, 3, batch);
        assertThat(batch.bytes()).containsExactly(50, 51, 52, 10, 11, 12, 40, 41, 42);
        twice.slice(4, 7).copy(new int[] {2, 0}, 0, 2, batch);
        assertThat(batch.bytes()).startsWith(50, 51, 52, 50, 51, 52);
    }
}
