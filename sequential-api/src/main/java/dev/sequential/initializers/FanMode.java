package dev.sequential.initializers;

/** What {@link VarianceScaling} divides its scale by. */
public enum FanMode {
    /** Numbers that one output adds up. */
    FAN_IN {
        @Override
        double of(Fans fans) {
            return fans.in();
        }
    },
    /** Outputs that one input adds to. */
    FAN_OUT {
        @Override
        double of(Fans fans) {
            return fans.out();
        }
    },
    /** The mean of both. */
    FAN_AVG {
        @Override
        double of(Fans fans) {
            return fans.average();
        }
    };

    abstract double of(Fans fans);
}
