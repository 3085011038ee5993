package dev.sequential.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class BackgroundThreadTest {
    private final AtomicReference<String> done = new AtomicReference<>("nothing");

    @SuppressWarnings("NullAway.Init")
    private BackgroundThread thread;

    private void work() {
        try {
            while (!thread.pause(60_000)) {
                done.set("a pause of a minute");
            }
            TimeUnit.MILLISECONDS.sleep(50);
            done.set("what is left");
        } catch (InterruptedException e) {
            done.set("interrupted");
        }
    }

    @Test
    void whoEndsItWhileInterruptedWaitsUntilTheWorkIsDoneAndStaysInterrupted() {
        thread = new BackgroundThread("work", this::work);
        thread.start();
        assertThat(thread.ending()).isFalse();

        Thread.currentThread().interrupt();
        thread.end();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).hasValue("what is left");
        assertThat(thread.ending()).isTrue();
    }
}
