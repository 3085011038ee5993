package dev.sequential.data;

import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tensorflow.ndarray.Shape;

/** A data set of examples that are read front to back, anew for each pass; the first example says the shapes of all. */
final class StreamedDataset implements Dataset {
    private final Supplier<? extends Stream<Example>> passes;
    private final OptionalInt size;
    private final TensorSpec input;
    private final TensorSpec label;
    private final boolean weighted;

    StreamedDataset(Supplier<? extends Stream<Example>> passes, OptionalInt size) {
        this.passes = passes;
        this.size = size;
        try (Stream<Example> pass = passes.get()) {
            Example first = pass.findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "A data set needs at least one example: the iterable or stream is empty"));
            this.input = first.inputs().spec();
            this.label = first.labels().spec();
            this.weighted = first.weight().isPresent();
        }
    }

    @Override
    public TensorSpec input() {
        return input;
    }

    @Override
    public TensorSpec label() {
        return label;
    }

    @Override
    public OptionalInt size() {
        return size;
    }

    @Override
    public Optional<Shape> weight() {
        return weighted ? Optional.of(Shape.scalar()) : Optional.empty();
    }

    @Override
    public Batches batches(Order order) {
        Stream<Example> pass = passes.get();
        Iterator<Example> examples = pass.iterator();
        return new Batches() {
            private int done;

            @Override
            public int next(Batch batch) {
                int count = 0;
                while (count < batch.room() && examples.hasNext()) {
                    Example example = examples.next();
                    copy(example.inputs(), input, batch.x(), count, "input");
                    copy(example.labels(), label, batch.y(), count, "label");
                    batch.weights()[count++] = example.weight().orElse(1f);
                    done++;
                }
                return count;
            }

            private void copy(Samples single, TensorSpec wanted, BatchBuffer into, int slot, String what) {
                if (!single.spec().equals(wanted)) {
                    throw new IllegalArgumentException("The %s of example %d is %s, that of the first is %s"
                            .formatted(what, done, text(single.spec()), text(wanted)));
                }
                single.copy(0, into, slot);
            }

            @Override
            public void close() {
                pass.close();
            }
        };
    }

    /** The examples, as many as their size says, copied into arrays, so that they can be read in any order. */
    ArrayDataset inMemory() {
        Batch all = Batch.of(this, size.orElseThrow());
        try (Batches pass = batches(Order.sequential())) {
            pass.next(all);
        }
        ArrayDataset dataset = ArrayDataset.of(samples(all.x()), samples(all.y()));
        return weighted ? dataset.sampleWeights(samples(all.w())) : dataset;
    }

    private static Samples samples(BatchBuffer buffer) {
        TensorSpec spec = buffer.spec();
        return spec.type() == ElementType.UINT8
                ? Samples.bytes(spec.shape(), buffer.bytes(), spec.divisor())
                : Samples.floats(spec.shape(), buffer.floats());
    }

    private static String text(TensorSpec spec) {
        return spec.type() + " of shape " + spec.shape();
    }
}
