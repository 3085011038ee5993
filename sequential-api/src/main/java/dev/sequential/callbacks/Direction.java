package dev.sequential.callbacks;

import dev.sequential.config.Enums;
import java.util.stream.Stream;

/** Whether higher or lower numbers are better: the keyword {@code mode}. */
enum Direction {
    /** Higher for accuracies and areas under curves, lower for everything else. */
    AUTO {
        @Override
        boolean higherIsBetter(String monitor) {
            return monitor.endsWith("acc") || monitor.endsWith("accuracy") || monitor.endsWith("auc");
        }
    },
    /** Lower ones. */
    MIN {
        @Override
        boolean higherIsBetter(String monitor) {
            return false;
        }
    },
    /** Higher ones. */
    MAX {
        @Override
        boolean higherIsBetter(String monitor) {
            return true;
        }
    };

    /**
     * The same direction; where it goes by the name, what the model's metric of that name says of itself.
     *
     * @param monitor the number that is watched, with {@code val_} or without
     */
    Direction of(Training training, String monitor) {
        if (this != AUTO) {
            return this;
        }
        String metric = monitor.replaceFirst("^val_", "").replaceFirst("^weighted_", "");
        return training.model()
                .compilation()
                .map(compiled -> Stream.concat(compiled.metrics().stream(), compiled.weightedMetrics().stream()))
                .orElseGet(Stream::empty)
                .filter(known -> known.name().equals(metric))
                .findFirst()
                .map(known -> known.higherIsBetter() ? MAX : MIN)
                .orElse(this);
    }

    abstract boolean higherIsBetter(String monitor);

    boolean better(String monitor, double number, double than, double minDelta) {
        return higherIsBetter(monitor) ? number - minDelta > than : number + minDelta < than;
    }

    double worst(String monitor) {
        return higherIsBetter(monitor) ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    static Direction of(String word) {
        return Enums.of(Direction.class, "mode", word);
    }
}
