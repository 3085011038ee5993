package dev.sequential.cli.runs;

import dev.sequential.tracking.runs.Run;
import java.util.Comparator;
import java.util.Locale;

/** What runs are sorted by; those without the number come last. */
enum RunOrder {
    ACCURACY {
        @Override
        Comparator<Run> comparator() {
            return Comparator.comparingDouble(run -> -run.scores().best().orElse(-1));
        }
    },
    LAST {
        @Override
        Comparator<Run> comparator() {
            return Comparator.comparingDouble(run -> -run.scores().last().orElse(-1));
        }
    },
    LOSS {
        @Override
        Comparator<Run> comparator() {
            return Comparator.comparingDouble(run -> run.scores().loss().orElse(Double.MAX_VALUE));
        }
    },
    NUMBER {
        @Override
        Comparator<Run> comparator() {
            return Comparator.comparingLong(Run::number);
        }
    },
    DURATION {
        @Override
        Comparator<Run> comparator() {
            return Comparator.comparing(Run::duration).reversed();
        }
    },
    MODEL {
        @Override
        Comparator<Run> comparator() {
            return Comparator.comparing(Run::model);
        }
    },
    NAME {
        @Override
        Comparator<Run> comparator() {
            return Comparator.comparing(Run::name);
        }
    };

    abstract Comparator<Run> comparator();

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
