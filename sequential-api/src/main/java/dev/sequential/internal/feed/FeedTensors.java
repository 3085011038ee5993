package dev.sequential.internal.feed;

import dev.sequential.data.Batch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;
import org.tensorflow.ndarray.buffer.LongDataBuffer;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** The tensors that one batch is fed from, allocated once for a batch shape and written again for each batch. */
public final class FeedTensors implements AutoCloseable {
    private final int samples;
    private final Map<Operand<?>, Tensor> tensors = new LinkedHashMap<>();
    private final BatchPlaceholder.Writer x;
    private final Optional<BatchPlaceholder.Writer> y;
    private final Optional<FloatDataBuffer> weights;
    private final Optional<StepBuffers> step;

    private record StepBuffers(LongDataBuffer seed, LongDataBuffer number, FloatDataBuffer learningRate) {}

    FeedTensors(StepPlaceholders feeds, int samples, Shape sample) {
        this.samples = samples;
        x = writer(feeds.x(), sample);
        y = feeds.y().map(side -> writer(side, side.spec().shape()));
        weights = feeds.weights()
                .map(into -> data(into, TFloat32.tensorOf(into.shape().tail().prepend(samples)))
                        .asFloats());
        step = feeds.step()
                .map(into -> new StepBuffers(
                        data(into.seed(), TInt64.tensorOf(Shape.of(2))).asLongs(),
                        data(into.number(), TInt64.tensorOf(Shape.scalar())).asLongs(),
                        data(into.learningRate(), TFloat32.tensorOf(Shape.scalar()))
                                .asFloats()));
    }

    private BatchPlaceholder.Writer writer(BatchPlaceholder side, Shape sample) {
        Tensor tensor = side.tensor(samples, sample);
        tensors.put(side.placeholder(), tensor);
        return side.writer(tensor);
    }

    private ByteDataBuffer data(Operand<?> placeholder, Tensor tensor) {
        tensors.put(placeholder, tensor);
        return tensor.asRawTensor().data();
    }

    /** How many samples there are. */
    public int samples() {
        return samples;
    }

    /** Takes over the first samples of a batch. */
    public void write(Batch batch) {
        x.write(batch.x());
        if (y.isPresent()) {
            y.get().write(batch.y());
        }
        if (weights.isPresent()) {
            weights.get().write(batch.weights(), 0, samples * batch.w().spec().length());
        }
    }

    /** Says which step of a training it is. */
    public void write(long trainingSeed, long number, double rate) {
        StepBuffers told = step.orElseThrow();
        told.seed().setLong(trainingSeed, 0).setLong(number, 1);
        told.number().setLong(number, 0);
        told.learningRate().setFloat((float) rate, 0);
    }

    /** Makes a run take its numbers from here. */
    public void feed(Session.Runner runner) {
        tensors.forEach(runner::feed);
    }

    @Override
    public void close() {
        tensors.values().forEach(Tensor::close);
    }
}
