package dev.sequential.benchmarks;

import dev.sequential.internal.engine.Engine;
import dev.sequential.internal.engine.PredictStep;
import dev.sequential.internal.feed.FeedBuffers;
import dev.sequential.training.Device;
import dev.sequential.Sequential;
import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Batch;
import dev.sequential.data.Order;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Flatten;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A batch that goes into TensorFlow and one number an image that comes out: all but the network. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Feeding {
    /** How images are kept. */
    @Param({"bytes", "floats"})
    public String kept = "bytes";

    /** Images of a batch. */
    @Param({"1", "128"})
    public int images = 1;

    private final Sequential model =
            new Sequential().add(new Flatten().inputShape(32, 32, 3)).add(new Dense(1));
    private final Engine engine = Engine.open(model.architecture(), Device.CPU, 1);
    private ArrayDataset data = Inputs.bytes(1);
    private Batch batch = Batch.of(data, 1);
    private PredictStep step = engine.predictStep(data.input());
    private FeedBuffers intake = step.intake(0);

    /** Draws the images. */
    @Setup
    public void draw() {
        data = kept.equals("bytes") ? Inputs.bytes(images) : Inputs.floats(images);
        batch = Batch.of(data, images);
        data.batches(Order.sequential()).next(batch);
        step = engine.predictStep(data.input());
        intake = step.intake(0);
    }

    /** One batch. */
    @Benchmark
    public float[] feed() {
        return step.run(intake.fill(batch, images, 0), images);
    }

    /** Closes the model. */
    @TearDown
    public void close() {
        engine.close();
    }
}
