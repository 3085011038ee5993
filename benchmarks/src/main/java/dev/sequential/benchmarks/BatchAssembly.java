package dev.sequential.benchmarks;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Batch;
import dev.sequential.data.Batches;
import dev.sequential.data.Order;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A batch of 128 shuffled images, and the shuffle of an epoch. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BatchAssembly {
    private static final int IMAGES = 12_800;

    /** How images are kept. */
    @Param({"bytes", "floats"})
    public String kept = "bytes";

    private ArrayDataset data = Inputs.bytes(1);
    private Batch batch = Batch.of(data, 128);
    private Batches batches = data.batches(Order.sequential());
    private int epoch;

    /** Draws the images. */
    @Setup
    public void draw() {
        data = kept.equals("bytes") ? Inputs.bytes(IMAGES) : Inputs.floats(IMAGES);
        batch = Batch.of(data, 128);
        batches = data.batches(Order.shuffled(1, 0));
    }

    /** One batch. */
    @Benchmark
    public int batch() {
        int count = batches.next(batch);
        if (count == 0) {
            batches = data.batches(Order.shuffled(1, ++epoch));
        }
        return count;
    }

    /** The order of an epoch of 50,000 images. */
    @Benchmark
    public int[] shuffle() {
        return Order.shuffled(1, ++epoch).indices(50_000);
    }
}
