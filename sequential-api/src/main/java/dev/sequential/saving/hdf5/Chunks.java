package dev.sequential.saving.hdf5;

import dev.sequential.files.FileFormatException;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.filter.PipelineFilterWithData;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The chunks of an HDF5 array: the parts that it is stored in, each compressed by itself. A few bytes of a compressed
 * part can stand for a thousand times as many, whatever size the array says it has, so they are counted before they are
 * unpacked.
 */
final class Chunks {
    private static final int DEFLATE = 1;
    private static final int SHUFFLE = 2;
    private static final int FLETCHER32 = 3;

    /** The filters that HDF5 itself has, in the order in which writers apply them. */
    private static final List<Integer> FILTERS = List.of(SHUFFLE, DEFLATE, FLETCHER32);

    /** Bytes that the place of one part takes in its file, at least. */
    private static final long INDEX_ENTRY = 8;

    private final Path file;
    private final String path;
    private final ChunkedDataset data;

    Chunks(Path file, String path, ChunkedDataset data) {
        this.file = file;
        this.path = path;
        this.data = data;
    }

    /**
     * Checks all parts.
     *
     * @param fileSize bytes in the file
     * @throws FileFormatException if there are more parts than such a file has room for, if they are compressed in
     *     another way than HDF5's own, or if one unpacks to more than its share of the array
     */
    void check(long fileSize) {
        long[] counts = counts();
        long room = fileSize / INDEX_ENTRY;
        long parts = 1;
        for (long count : counts) {
            if (count > 0 && parts > room / count) {
                throw refused("claims more parts than such a file has room for");
            }
            parts *= count;
        }
        if (compressed()) {
            long most = Arrays.stream(data.getChunkDimensions()).asLongStream().reduce(1, (a, b) -> a * b)
                    * data.getDataType().getSize();
            for (long part = 0; part < parts; part++) {
                check(data.getRawChunkBuffer(offset(part, counts)), most);
            }
        }
    }

    /** How many parts lie along each axis. */
    private long[] counts() {
        long[] sizes = data.getDimensionsAsLong();
        int[] chunk = data.getChunkDimensions();
        return IntStream.range(0, sizes.length)
                .mapToLong(axis -> (sizes[axis] + chunk[axis] - 1) / chunk[axis])
                .toArray();
    }

    /** Where a part begins in the array. */
    private int[] offset(long part, long[] counts) {
        int[] offset = new int[counts.length];
        long rest = part;
        for (int axis = counts.length - 1; axis >= 0; axis--) {
            offset[axis] = (int) (rest % counts[axis]) * data.getChunkDimensions()[axis];
            rest /= counts[axis];
        }
        return offset;
    }

    private boolean compressed() {
        List<Integer> filters =
                data.getFilters().stream().map(PipelineFilterWithData::getId).toList();
        if (!FILTERS.stream().filter(filters::contains).toList().equals(filters)) {
            throw refused(
                    "is stored with the filters %s; read are shuffle, deflate and fletcher32 in this order. Write it "
                                    .formatted(data.getFilters().stream()
                                            .map(PipelineFilterWithData::getName)
                                            .toList())
                            + "again without them");
        }
        return filters.contains(DEFLATE);
    }

    private void check(ByteBuffer part, long most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(part);
            byte[] buffer = new byte[1 << 16];
            int more;
            while ((more = inflater.inflate(buffer)) > 0) {
                if (inflater.getBytesWritten() > most) {
                    throw refused("has a part that unpacks to more than its %d bytes".formatted(most));
                }
            }
        } catch (DataFormatException e) {
            return; // it unpacks to nothing, which its reader says
        } finally {
            inflater.end();
        }
    }

    private FileFormatException refused(String why) {
        return new FileFormatException(file, path + ' ' + why);
    }
}
