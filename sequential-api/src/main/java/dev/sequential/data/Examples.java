package dev.sequential.data;

import java.util.Collection;
import java.util.OptionalInt;

/** Examples that lie in memory, copied into one array a side, so that they can be read in any order. */
final class Examples {
    private Examples() {}

    static ArrayDataset inMemory(Collection<Example> examples) {
        var data = new StreamedDataset(examples::stream, OptionalInt.of(examples.size()));
        Batch all = Batch.of(data, examples.size());
        try (var pass = data.batches(Order.sequential())) {
            pass.next(all);
        }
        var dataset = ArrayDataset.of(samples(all.x()), samples(all.y()));
        return data.weight().isPresent() ? dataset.sampleWeights(samples(all.w())) : dataset;
    }

    private static Samples samples(BatchBuffer side) {
        TensorSpec spec = side.spec();
        return spec.type() == ElementType.UINT8
                ? Samples.bytes(spec.shape(), side.bytes(), spec.divisor())
                : Samples.floats(spec.shape(), side.floats());
    }
}
