package dev.sequential.data;

import java.util.List;
import org.tensorflow.ndarray.Shape;

/** The inputs, or the labels, of a data set, of which any sample can be copied into a batch at any time. */
public interface Samples {
    /** The shape and type of one sample. */
    TensorSpec spec();

    /** The number of samples. */
    int size();

    /** Whether they lie in memory as they are, so that they cost nothing to read. */
    default boolean inMemory() {
        return false;
    }

    /** Copies sample {@code index} to place {@code slot} of a batch. */
    void copy(int index, BatchBuffer batch, int slot);

    /**
     * Copies the samples of some numbers to the front of a batch: {@code indices[from]}, {@code indices[from + 1]}, and
     * so on. Samples that are costly to read do it in several threads.
     */
    default void copy(int[] indices, int from, int count, BatchBuffer batch) {
        for (int slot = 0; slot < count; slot++) {
            copy(indices[from + slot], batch, slot);
        }
    }

    /** The samples {@code from} (inclusive) to {@code to} (exclusive), without copying them. */
    default Samples slice(int from, int to) {
        return new SlicedSamples(this, from, to);
    }

    /**
     * One-hot labels as class numbers: the place of the largest number of each sample; class numbers stay as they are.
     */
    default Samples classNumbers() {
        if (spec().shape().numDimensions() == 0 || spec().length() == 1) {
            return this;
        }
        var sample = new BatchBuffer(spec(), 1);
        float[] classes = new float[size()];
        for (int i = 0; i < classes.length; i++) {
            copy(i, sample, 0);
            classes[i] = sample.argMax(0);
        }
        return floats(Shape.scalar(), classes);
    }

    /**
     * Bytes 0 to 255, sample after sample, that the network sees divided by {@code divisor}. The array is not copied.
     */
    static Samples bytes(Shape sample, byte[] values, float divisor) {
        return new ByteSamples(new TensorSpec(sample, ElementType.UINT8, divisor), values);
    }

    /**
     * Bytes 0 to 255 in a file that may be larger than memory, one sample a record, that the network sees divided by
     * {@code divisor}.
     *
     * @param from the first byte of the sample within its record
     */
    static Samples records(RecordFile file, int from, Shape sample, float divisor) {
        return new RecordSamples(file, from, new TensorSpec(sample, ElementType.UINT8, divisor));
    }

    /** Samples of several parts, one part after the other. */
    static Samples joined(List<Samples> parts) {
        return parts.size() == 1 ? parts.get(0) : new JoinedSamples(parts);
    }

    /** Numbers, sample after sample. The array is not copied. */
    static Samples floats(Shape sample, float[] values) {
        return new FloatSamples(TensorSpec.floats(sample), values);
    }

    /** Class numbers, seen as one-hot labels: 1 in the place of the class, 0 elsewhere. The array is not copied. */
    static Samples oneHot(int[] labels, int classes) {
        return new OneHotSamples(labels, classes);
    }

    /** Class numbers 0 to 255, seen as one-hot labels: 1 in the place of the class, 0 elsewhere. */
    static Samples oneHot(byte[] labels, int classes) {
        int[] numbers = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            numbers[i] = Byte.toUnsignedInt(labels[i]);
        }
        return oneHot(numbers, classes);
    }

    /** Wraps what {@link Dataset#of} takes; {@code what} names it in errors. */
    static Samples of(Object array, String what) {
        return of(array, what, 1f);
    }

    /** As {@link #of(Object, String)}; the network sees an array of bytes divided by {@code divisor}. */
    static Samples of(Object array, String what, float divisor) {
        return ArrayReader.read(array, what, divisor);
    }
}
