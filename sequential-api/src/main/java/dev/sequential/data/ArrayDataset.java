package dev.sequential.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tensorflow.ndarray.Shape;

/**
 * A data set whose samples can be read in any order: from arrays in memory, or from files.
 *
 * @param inputs one entry a sample
 * @param labels one entry a sample
 * @param sampleWeights a weight for the loss of each sample, or of each of its time steps; empty for 1 everywhere
 * @param classNames by class number, or empty
 * @param fingerprint see {@link Dataset#fingerprint()}
 */
public record ArrayDataset(
        Samples inputs,
        Samples labels,
        Optional<Samples> sampleWeights,
        List<String> classNames,
        Optional<String> fingerprint)
        implements Dataset {
    public ArrayDataset {
        if (inputs.size() != labels.size()) {
            throw new IllegalArgumentException(
                    "Each input needs one label, got %d inputs and %d labels".formatted(inputs.size(), labels.size()));
        }
        sampleWeights.ifPresent(weights -> {
            if (weights.size() != inputs.size()) {
                throw new IllegalArgumentException("Each input needs one sample weight, got %d inputs and %d weights"
                        .formatted(inputs.size(), weights.size()));
            }
            if (weights.spec().type() != ElementType.FLOAT32) {
                throw new IllegalArgumentException("Sample weights are floating-point numbers, got bytes");
            }
        });
        classNames = List.copyOf(classNames);
    }

    /** Inputs and labels, all of weight 1. */
    public static ArrayDataset of(Samples inputs, Samples labels) {
        return new ArrayDataset(inputs, labels, Optional.empty(), List.of(), Optional.empty());
    }

    /** The same samples with names for their classes. */
    public ArrayDataset classNames(List<String> names) {
        return new ArrayDataset(inputs, labels, sampleWeights, names, fingerprint);
    }

    /** The same samples, known by what identifies their contents. */
    public ArrayDataset fingerprint(String contents) {
        return new ArrayDataset(inputs, labels, sampleWeights, classNames, Optional.of(contents));
    }

    /** The same samples, the loss of each multiplied by its weight. */
    public ArrayDataset sampleWeights(float... weights) {
        return sampleWeights(Samples.floats(Shape.scalar(), weights.clone()));
    }

    /**
     * The same samples, the loss of each, or of each of its time steps, multiplied by its weight.
     *
     * @param weights of shape {@code ()}, or {@code (steps)} for models whose outputs are sequences
     */
    public ArrayDataset sampleWeights(Samples weights) {
        return new ArrayDataset(inputs, labels, Optional.of(weights), classNames, fingerprint);
    }

    /** The same samples with each label as its class number: what {@code sparse_categorical_crossentropy} takes. */
    public ArrayDataset sparseLabels() {
        return new ArrayDataset(inputs, labels.classNumbers(), sampleWeights, classNames, fingerprint);
    }

    /**
     * Samples {@code from} (inclusive) to {@code to} (exclusive), without copying them; a part has a fingerprint of its
     * own.
     */
    public ArrayDataset slice(int from, int to) {
        boolean all = from == 0 && to == inputs.size();
        var weights = sampleWeights.map(each -> each.slice(from, to));
        var part = fingerprint.map(whole -> all ? whole : "%s[%s:%s]".formatted(whole, from, to));
        return new ArrayDataset(inputs.slice(from, to), labels.slice(from, to), weights, classNames, part);
    }

    /** The first samples, or all if there are fewer. */
    public ArrayDataset limit(int samples) {
        return slice(0, Math.min(samples, inputs.size()));
    }

    /**
     * How many samples each class has.
     *
     * @throws IllegalArgumentException if a label is neither one-hot nor a class number
     */
    public int[] classCounts() {
        var numbers = labels.classNumbers();
        var number = new BatchBuffer(numbers.spec(), 1);
        int[] counts = new int[Math.max(classNames.size(), labels.spec().length())];
        for (int i = 0; i < numbers.size(); i++) {
            numbers.copy(i, number, 0);
            int label = (int) number.get(0);
            if (label < 0 || label != number.get(0)) {
                throw new IllegalArgumentException(
                        "Classes are counted by one-hot labels or class numbers, got the label %s of sample %d"
                                .formatted(number.get(0), i));
            }
            counts = label < counts.length ? counts : Arrays.copyOf(counts, label + 1);
            counts[label]++;
        }
        return counts;
    }

    @Override
    public TensorSpec input() {
        return inputs.spec();
    }

    @Override
    public TensorSpec label() {
        return labels.spec();
    }

    @Override
    public OptionalInt size() {
        return OptionalInt.of(inputs.size());
    }

    @Override
    public Optional<Shape> weight() {
        return sampleWeights.map(weights -> weights.spec().shape());
    }

    @Override
    public Batches batches(Order order) {
        int[] indices = order.indices(inputs.size());
        return new Batches() {
            private int done;

            @Override
            public int next(Batch batch) {
                int count = Math.min(batch.room(), indices.length - done);
                inputs.copy(indices, done, count, batch.x());
                labels.copy(indices, done, count, batch.y());
                if (sampleWeights.isPresent()) {
                    sampleWeights.get().copy(indices, done, count, batch.w());
                }
                done += count;
                return count;
            }
        };
    }
}
