package dev.sequential.callbacks;

import dev.sequential.config.Enums;

/** Which numbers are better. */
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
