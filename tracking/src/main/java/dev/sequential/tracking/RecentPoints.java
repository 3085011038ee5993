package dev.sequential.tracking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Numbers of the last epochs that may not have reached the disk when the process is killed: a backup of the training
 * brings them back.
 */
final class RecentPoints {
    private static final long KEPT_NANOS = 30_000_000_000L;

    private final Deque<Point> points = new ArrayDeque<>();

    private record Point(long nanos, String channel, int epoch, double value) {}

    void add(String channel, int epoch, double value) {
        long now = System.nanoTime();
        points.add(new Point(now, channel, epoch, value));
        while (now - points.getFirst().nanos() > KEPT_NANOS) {
            points.removeFirst();
        }
    }

    /** By the number of the epoch, a space, and the channel. */
    Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        points.forEach(point -> numbers.put(point.epoch() + " " + point.channel(), point.value()));
        return numbers;
    }

    /** What takes a number back. */
    @FunctionalInterface
    interface Taker {
        void take(String channel, int epoch, double value);
    }

    /** Reads what {@link #numbers} wrote. */
    static void read(Map<String, Double> numbers, Taker taker) {
        numbers.forEach((name, value) -> {
            int space = name.indexOf(' ');
            if (space > 0 && name.substring(0, space).matches("[0-9]+")) {
                taker.take(name.substring(space + 1), Integer.parseInt(name.substring(0, space)), value);
            }
        });
    }
}
