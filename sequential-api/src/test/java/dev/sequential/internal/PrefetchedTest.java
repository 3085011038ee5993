package dev.sequential.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Batch;
import dev.sequential.data.Batches;
import dev.sequential.data.Column;
import dev.sequential.data.Dataset;
import dev.sequential.data.Order;
import dev.sequential.data.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tensorflow.ndarray.Shape;

@Timeout(30)
class PrefetchedTest {
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
        try (var batches = new Prefetched<>(data, Order.shuffled(3, 0), 4, (batch, samples, number) -> number)) {
            for (int count = batches.next(); count > 0; count = batches.next()) {
                ahead.add(read(batches.batch(), count));
            }
            assertThat(batches.next()).isZero();
        }
        assertThat(ahead).isEqualTo(direct).hasSize(3);
    }

    /** Batches of one sample, of which the third fails; counts how many passes were closed. */
    private record Failing(AtomicInteger closed) implements Dataset {
        @Override
        public Column input() {
            return Column.floats(Shape.of(1));
        }

        @Override
        public Column label() {
            return Column.floats(Shape.of(1));
        }

        @Override
        public OptionalInt size() {
            return OptionalInt.empty();
        }

        @Override
        public Batches batches(Order order) {
            return new Batches() {
                private int done;

                @Override
                public int next(Batch batch) {
                    if (++done == 3) {
                        throw new IllegalStateException("the third batch is unreadable");
                    }
                    return 1;
                }

                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
        }
    }

    @Test
    void anErrorIsThrownForTheBatchThatItBelongsTo() {
        var closed = new AtomicInteger();
        try (var batches =
                new Prefetched<>(new Failing(closed), Order.sequential(), 1, (batch, samples, number) -> number)) {
            assertThat(batches.next()).isEqualTo(1);
            assertThat(batches.next()).isEqualTo(1);
            assertThatThrownBy(batches::next).hasMessage("the third batch is unreadable");
            assertThat(batches.next()).isZero();
        }
        assertThat(closed).hasValue(1);
    }

    @Test
    void closingBeforeTheEndEndsThePassAndItsThread() {
        var closed = new AtomicInteger();
        try (var batches =
                new Prefetched<>(new Failing(closed), Order.sequential(), 1, (batch, samples, number) -> number)) {
            assertThat(batches.next()).isEqualTo(1);
        }
        assertThat(closed).hasValue(1);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("sequential-batches");
    }
}
