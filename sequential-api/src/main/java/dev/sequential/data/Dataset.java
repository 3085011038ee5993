package dev.sequential.data;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.tensorflow.ndarray.Shape;

/**
 * A data set: samples and their labels, read in batches, in as many passes (epochs) as are asked for.
 *
 * <p>Implement it to train on anything: a folder, a database, a generator. Arrays are wrapped by {@link #of}.
 *
 * <pre>{@code
 * Dataset digits = Dataset.of(images, labels); // float[60000][28][28][1], float[60000][10]
 * }</pre>
 */
public interface Dataset {
    /** The shape and type of one input. */
    TensorSpec input();

    /** The shape and type of one label: a scalar for class numbers, {@code (classes)} for one-hot labels. */
    TensorSpec label();

    /** The number of samples of a pass, where it is known before the pass is over. */
    OptionalInt size();

    /** Names of the classes, by class number; empty where labels are no classes or have no names. */
    default List<String> classNames() {
        return List.of();
    }

    /**
     * The shape of a sample's weight: a scalar, or {@code (steps)} for one number a time step. Empty where samples
     * carry no weights of their own, and all count 1.
     */
    default Optional<Shape> weight() {
        return Optional.empty();
    }

    /** A text that identifies the contents, such as a checksum of the files they came from; recorded with a run. */
    default Optional<String> fingerprint() {
        return Optional.empty();
    }

    /** Starts a pass. A data set that can only be read front to back takes any order as {@link Order#sequential()}. */
    Batches batches(Order order);

    /**
     * This data set with each batch changed as it is read, samples and labels together.
     *
     * <pre>{@code model.fit(cifar.train().changed(new MixUp(0.2)), epochs(20));}</pre>
     *
     * <p>Inputs and labels become floating-point numbers. What is drawn depends on the seed of the training and the
     * epoch; in a pass without shuffling, it is the same each time.
     */
    default Dataset changed(BatchChange change) {
        return new ChangedDataset(this, change);
    }

    /**
     * Wraps arrays that lie in memory: nested Java arrays of any rank ({@code float[][]}, {@code byte[][][][]},
     * {@code int[]}, {@code boolean[]}, ...), lists of numbers or of arrays ({@code List<float[]>},
     * {@code List<Integer>}), or arrays of {@code org.tensorflow.ndarray}. The first axis counts the samples. Bytes are
     * taken as unsigned, booleans as 0 and 1.
     *
     * @throws IllegalArgumentException if a side is no such array, is ragged or empty, if the sides differ in length,
     *     or if a whole number of type int or long is none of float32 (from 16777217 on)
     */
    static ArrayDataset of(Object inputs, Object labels) {
        return ArrayDataset.of(Samples.of(inputs, "inputs"), Samples.of(labels, "labels"));
    }

    /**
     * Examples that lie in memory, such as the rows of a table. They are copied as they are now; {@code fit} shuffles
     * them, and can hold a part of them back ({@code validationSplit}).
     *
     * <pre>{@code model.fit(Dataset.of(rows), epochs(5), validationSplit(0.2)); // List<Example>}</pre>
     *
     * @throws IllegalArgumentException if there is no example, or one has another shape than the first
     */
    static ArrayDataset of(Collection<Example> examples) {
        return new StreamedDataset(examples::stream, OptionalInt.of(examples.size())).inMemory();
    }

    /**
     * Examples of your own {@code Iterable}, which is gone through anew in each epoch, front to back: shuffle it
     * yourself where the order matters.
     *
     * @throws IllegalArgumentException if there is no example
     */
    static Dataset of(Iterable<Example> examples) {
        return examples instanceof Collection<Example> all
                ? of(all)
                : new StreamedDataset(() -> StreamSupport.stream(examples.spliterator(), false), OptionalInt.empty());
    }

    /**
     * Examples of streams, of which each epoch asks for a new one and closes it: how many there are need not be known.
     *
     * <pre>{@code Dataset.stream(() -> lines(file).map(line -> Example.of(numbers(line), label(line))))}</pre>
     *
     * @throws IllegalArgumentException if there is no example
     */
    static Dataset stream(Supplier<? extends Stream<Example>> streams) {
        return new StreamedDataset(streams, OptionalInt.empty());
    }
}
