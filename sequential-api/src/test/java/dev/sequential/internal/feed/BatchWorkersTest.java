package dev.sequential.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BatchWorkersTest {
    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theSecondRunsWhileTheFirstIsNotOver() {
        var second = new CountDownLatch(1);
        try (var workers = new BatchWorkers(2)) {
            var first = workers.start(() -> {
                await(second);
                return "first";
            });
            var next = workers.start(() -> {
                second.countDown();
                return "second";
            });
            assertThat(first.get()).isEqualTo("first");
            assertThat(next.get()).isEqualTo("second");
        }
    }

    @Test
    void oneLaneIsTheThreadThatAsksForTheResult() {
        try (var workers = new BatchWorkers(1)) {
            assertThat(workers.start(Thread::currentThread).get()).isSameAs(Thread.currentThread());
        }
        try (var workers = new BatchWorkers(2)) {
            assertThat(workers.start(Thread::currentThread).get()).isNotSameAs(Thread.currentThread());
        }
    }

    @Test
    void whatARunThrowsIsThrownAsItIs() {
        try (var workers = new BatchWorkers(2)) {
            var failing = workers.start(() -> {
                throw new IllegalStateException("of the run", new IOException("its cause"));
            });
            assertThatThrownBy(failing::get)
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage("of the run")
                    .hasRootCauseMessage("its cause");
        }
    }

    @Test
    void closingWaitsForWhatRunsAndBeginsNothingMore() {
        var running = new CountDownLatch(2);
        var over = new AtomicInteger();
        var begun = new AtomicBoolean();
        try (var workers = new BatchWorkers(2)) {
            for (int i = 0; i < 2; i++) {
                workers.start(() -> {
                    running.countDown();
                    long end = System.nanoTime() + 50_000_000;
                    while (System.nanoTime() < end) { // as a step does, it takes no notice of interrupts
                        Thread.onSpinWait();
                    }
                    return over.incrementAndGet();
                });
            }
            workers.start(() -> begun.compareAndSet(false, true));
            await(running);
        }
        assertThat(over).hasValue(2);
        assertThat(begun).isFalse();
    }
}
