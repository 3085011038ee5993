package dev.sequential.loaders.pictures;

import dev.sequential.data.BatchBuffer;
import dev.sequential.data.ElementType;
import dev.sequential.data.Samples;
import dev.sequential.data.TensorSpec;
import dev.sequential.loaders.pictures.FolderListing.LabelledPicture;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.ndarray.Shape;

/**
 * Samples from picture files, decoded when they are first asked for; those of a batch in as many threads as there are
 * processors, while the network learns from the batch before.
 *
 * @param folder that the names of the pictures are relative to
 * @param shape that they are resized to
 * @param decoded those that were asked for before
 */
public record PictureSamples(Path folder, List<LabelledPicture> pictures, Shape shape, DecodedPictures decoded)
        implements Samples {
    public PictureSamples {
        pictures = List.copyOf(pictures);
    }

    /** Pictures of which none was decoded yet. */
    public PictureSamples(Path folder, List<LabelledPicture> pictures, Shape shape) {
        this(folder, pictures, shape, new DecodedPictures(pictures.size(), (int) shape.size()));
    }

    @Override
    public TensorSpec spec() {
        return new TensorSpec(shape, ElementType.UINT8, 255f);
    }

    @Override
    public int size() {
        return pictures.size();
    }

    @Override
    public void copy(int index, BatchBuffer batch, int slot) {
        int length = (int) shape.size();
        if (!decoded.read(index, batch.bytes(), slot * length)) {
            Path file = folder.resolve(pictures.get(index).name());
            byte[] sample = PictureDecoder.decode(file, PictureDecoder.contents(file), shape);
            decoded.keep(index, sample);
            System.arraycopy(sample, 0, batch.bytes(), slot * length, length);
        }
    }

    @Override
    public void copy(int[] indices, int from, int count, BatchBuffer batch) {
        IntStream.range(0, count).parallel().forEach(slot -> copy(indices[from + slot], batch, slot));
    }
}
