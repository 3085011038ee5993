package dev.sequential.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Batch;
import dev.sequential.data.Batches;
import dev.sequential.data.Dataset;
import dev.sequential.data.Order;
import dev.sequential.data.Samples;
import dev.sequential.data.TensorSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tensorflow.ndarray.Shape;

@Timeout(30)
class PrefetcherTest {
    private static final long NO_LIMIT = Long.MAX_VALUE;

    private static ArrayDataset numbers(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i;
        }
        return ArrayDataset.of(Samples.floats(Shape.of(1), values), Samples.floats(Shape.of(1), values.clone()));
    }

    private static List<Float> read(Batch batch, int samples) {
        List<Float> numbers = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            numbers.add(batch.x().get(i));
        }
        return numbers;
    }

    @Test
    void givesTheBatchesOfThePassInItsOrder() {
        ArrayDataset data = numbers(10);
        List<List<Float>> direct = new ArrayList<>();
        try (var batches = data.batches(Order.shuffled(3, 0))) {
            Batch batch = Batch.of(data, 4);
            for (int count = batches.next(batch); count > 0; count = batches.next(batch)) {
                direct.add(read(batch, count));
            }
        }
        List<List<Float>> ahead = new ArrayList<>();
        try (var batches =
                new Prefetcher<>(data, Order.shuffled(3, 0), 4, 1, NO_LIMIT, (batch, samples, number) -> number)) {
            for (int count = batches.next(); count > 0; count = batches.next()) {
                ahead.add(read(batches.batch(), count));
            }
            assertThat(batches.next()).isZero();
        }
        assertThat(ahead).isEqualTo(direct).hasSize(3);
    }

    /** Batches of one sample; counts how many were asked for, and how many passes were closed. */
    private abstract static class Numbered implements Dataset {
        final AtomicInteger asked = new AtomicInteger();
        final AtomicInteger closed = new AtomicInteger();

        /** Samples of the batch of a number, from 0. */
        abstract int next(int number) throws InterruptedException;

        @Override
        public TensorSpec input() {
            return TensorSpec.floats(Shape.of(1));
        }

        @Override
        public TensorSpec label() {
            return TensorSpec.floats(Shape.of(1));
        }

        @Override
        public OptionalInt size() {
            return OptionalInt.empty();
        }

        @Override
        public Batches batches(Order order) {
            return new Batches() {
                @Override
                public int next(Batch batch) {
                    try {
                        return Numbered.this.next(asked.getAndIncrement());
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }

                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
        }
    }

    private static final class Failing extends Numbered {
        @Override
        int next(int number) {
            if (number == 2) {
                throw new IllegalStateException("the third batch is unreadable");
            }
            return 1;
        }
    }

    @Test
    void anErrorIsThrownForTheBatchThatItBelongsTo() {
        var data = new Failing();
        try (var batches =
                new Prefetcher<>(data, Order.sequential(), 1, 1, NO_LIMIT, (batch, samples, number) -> number)) {
            assertThat(batches.next()).isEqualTo(1);
            assertThat(batches.next()).isEqualTo(1);
            assertThatThrownBy(batches::next).hasMessage("the third batch is unreadable");
            assertThat(batches.next()).isZero();
        }
        assertThat(data.closed).hasValue(1);
    }

    @Test
    void closingBeforeTheEndEndsThePassAndItsThread() {
        var data = new Failing();
        try (var batches =
                new Prefetcher<>(data, Order.sequential(), 1, 1, NO_LIMIT, (batch, samples, number) -> number)) {
            assertThat(batches.next()).isEqualTo(1);
        }
        assertThat(data.closed).hasValue(1);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("sequential-batches");
    }

    /** Batches of one sample; from the second on each takes as long as it is told to. */
    private static final class Slow extends Numbered {
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        int next(int number) throws InterruptedException {
            if (number > 0) {
                goOn.await();
            }
            return 1;
        }
    }

    @Test
    void noBatchIsAskedForAfterTheLastThatIsWanted() {
        var data = new Slow();
        try (var batches = new Prefetcher<>(data, Order.sequential(), 1, 2, 1, (batch, samples, number) -> number)) {
            assertThat(batches.next()).isEqualTo(1);
            assertThat(batches.next()).isZero();
        }
        assertThat(data.asked).hasValue(1);
        assertThat(data.closed).hasValue(1);
    }

    @Test
    void aDataSetThatDoesNotComeBackIsLeftAndItsPassIsClosedWhenItDoes() throws InterruptedException {
        var data = new Slow();
        try (var batches = new Prefetcher<>(
                data, Order.sequential(), 1, 1, NO_LIMIT, (batch, samples, number) -> number, Duration.ofMillis(50))) {
            assertThat(batches.next()).isEqualTo(1);
            while (data.asked.get() < 2) {
                Thread.sleep(1);
            }
        }
        assertThat(data.closed).hasValue(0);
        data.goOn.countDown();
        while (data.closed.get() == 0) {
            Thread.sleep(1);
        }
        assertThat(data.asked).hasValue(2);
    }
}
