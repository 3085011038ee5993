package dev.sequential.internal;

import dev.sequential.data.Batch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;
import org.tensorflow.ndarray.buffer.LongDataBuffer;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * One kind of step over a batch: what is fed, what is fetched, what is run. For each batch size its tensors and its
 * runner are made once and used again.
 */
final class Step implements AutoCloseable {
    private final Engine engine;
    private final Feeds feeds;
    private final List<Operand<TFloat32>> fetches;
    private final List<Op> targets;
    private final Map<Integer, Bound> bound = new HashMap<>();

    /**
     * What a step is fed.
     *
     * @param x inputs
     * @param y labels; empty for predictions
     * @param weights what each sample counts; empty where all count 1
     * @param seed seed of the training and number of the step
     * @param learningRate of the step
     */
    record Feeds(
            Feed x,
            Optional<Feed> y,
            Optional<Operand<TFloat32>> weights,
            Optional<Operand<TInt64>> seed,
            Optional<Operand<TFloat32>> learningRate) {}

    Step(Engine engine, Feeds feeds, Operand<TFloat32> fetch, List<Op> targets) {
        this(engine, feeds, List.of(fetch), targets);
    }

    /** A step that fetches several things. */
    Step(Engine engine, Feeds feeds, List<Operand<TFloat32>> fetches, List<Op> targets) {
        this.engine = engine;
        this.feeds = feeds;
        this.fetches = List.copyOf(fetches);
        this.targets = List.copyOf(targets);
    }

    /** Runs a step of training over the first samples of a batch, and writes what it fetches into {@code results}. */
    void run(Batch batch, int samples, long seed, long step, double learningRate, float[]... results) {
        Bound fitting = bound.computeIfAbsent(samples, Bound::new);
        fitting.write(batch, seed, step, learningRate);
        fitting.run(results);
    }

    /** Runs a step over the first samples of a batch, and writes what it fetches into {@code results}. */
    void run(Batch batch, int samples, float[]... results) {
        run(batch, samples, 0, 0, 0, results);
    }

    /**
     * Runs a step over the first samples of a batch, and writes the one thing that it fetches to a place in an array.
     */
    void run(Batch batch, int samples, float[] results, int from, int length) {
        Bound fitting = bound.computeIfAbsent(samples, Bound::new);
        fitting.write(batch, 0, 0, 0);
        fitting.run(results, from, length);
    }

    @Override
    public void close() {
        bound.values().forEach(Bound::close);
        bound.clear();
    }

    /** The tensors and the runner of one batch size. */
    private final class Bound implements AutoCloseable {
        private final List<Tensor> owned = new ArrayList<>();
        private final Session.Runner runner = engine.runner();
        private final Feed.Writer x;
        private final Optional<Feed.Writer> y;
        private final Optional<FloatDataBuffer> weights;
        private final Optional<LongDataBuffer> seed;
        private final Optional<FloatDataBuffer> learningRate;
        private final int samples;

        Bound(int samples) {
            this.samples = samples;
            x = writer(feeds.x());
            y = feeds.y().map(this::writer);
            weights = feeds.weights().map(into -> data(
                            into, TFloat32.tensorOf(into.shape().tail().prepend(samples)))
                    .asFloats());
            seed = feeds.seed()
                    .map(into -> data(into, TInt64.tensorOf(Shape.of(2))).asLongs());
            learningRate = feeds.learningRate()
                    .map(into -> data(into, TFloat32.tensorOf(Shape.scalar())).asFloats());
            fetches.forEach(runner::fetch);
            targets.forEach(runner::addTarget);
        }

        private Feed.Writer writer(Feed side) {
            Tensor tensor = side.tensor(samples);
            feed(side.placeholder(), tensor);
            return side.writer(tensor);
        }

        private ByteDataBuffer data(Operand<?> placeholder, Tensor tensor) {
            feed(placeholder, tensor);
            return tensor.asRawTensor().data();
        }

        private void feed(Operand<?> placeholder, Tensor tensor) {
            owned.add(tensor);
            runner.feed(placeholder, tensor);
        }

        void write(Batch batch, long seedValue, long step, double rate) {
            x.write(batch.x());
            if (y.isPresent()) {
                y.get().write(batch.y());
            }
            if (weights.isPresent()) {
                weights.get()
                        .write(batch.weights(), 0, samples * batch.w().column().length());
            }
            if (seed.isPresent()) {
                seed.get().setLong(seedValue, 0).setLong(step, 1);
            }
            if (learningRate.isPresent()) {
                learningRate.get().setFloat((float) rate, 0);
            }
        }

        void run(float[]... results) {
            try (var fetched = runner.run()) {
                for (int i = 0; i < results.length; i++) {
                    fetched.get(i).asRawTensor().data().asFloats().read(results[i], 0, results[i].length);
                }
            }
        }

        void run(float[] results, int from, int length) {
            try (var fetched = runner.run()) {
                fetched.get(0).asRawTensor().data().asFloats().read(results, from, length);
            }
        }

        @Override
        public void close() {
            owned.forEach(Tensor::close);
        }
    }
}
