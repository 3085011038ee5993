package dev.sequential.benchmarks;

import dev.sequential.Sequential;
import dev.sequential.data.Samples;
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
import org.tensorflow.ndarray.FloatNdArray;

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
    private Samples inputs = Inputs.bytes(1).inputs();

    /** Draws the images. */
    @Setup
    public void draw() {
        inputs = (kept.equals("bytes") ? Inputs.bytes(images) : Inputs.floats(images)).inputs();
    }

    /** One batch. */
    @Benchmark
    public FloatNdArray feed() {
        return model.predict(inputs, images);
    }

    /** Closes the model. */
    @TearDown
    public void close() {
        model.close();
    }
}
