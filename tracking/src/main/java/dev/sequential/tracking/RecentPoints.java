package dev.sequential.tracking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers of the epochs of the last 30 seconds, which a backup of the training keeps as well: the store may not
 * have them on disk when the process is killed.
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

    /** The values by a key of the epoch, a space and the channel, such as {@code 3 Accuracy validation}. */
    Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        points.forEach(point -> numbers.put(point.epoch() + " " + point.channel(), point.value()));
        return numbers;
    }

    /** Receives a number that was read back. */
    @FunctionalInterface
    interface Taker {
        void take(String channel, int epoch, double value);
    }

    /** Reads back what {@link #numbers} returned. */
    static void read(Map<String, Double> numbers, Taker taker) {
        numbers.forEach((name, value) -> {
            int space = name.indexOf(' ');
            if (space > 0 && name.substring(0, space).matches("[0-9]+")) {
                taker.take(name.substring(space + 1), Integer.parseInt(name.substring(0, space)), value);
            }
        });
    }
}
