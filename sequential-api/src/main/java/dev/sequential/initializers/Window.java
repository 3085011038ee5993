package dev.sequential.initializers;

/** The window functions of {@link STFT}: how a frame fades in and out, by the part of it that has passed. */
public enum Window {
    /** {@code (1 - cos) / 2}. */
    HANN {
        @Override
        double at(double part) {
            return 0.5 - 0.5 * Math.cos(2 * Math.PI * part);
        }
    },
    /** {@code 0.54 - 0.46 cos}. */
    HAMMING {
        @Override
        double at(double part) {
            return 0.54 - 0.46 * Math.cos(2 * Math.PI * part);
        }
    },
    /** {@code 0.42 - 0.5 cos + 0.08 cos} of twice the angle. */
    BLACKMAN {
        @Override
        double at(double part) {
            double angle = 2 * Math.PI * part;
            return 0.42 - 0.5 * Math.cos(angle) + 0.08 * Math.cos(2 * angle);
        }
    },
    /** All samples count the same. */
    BOXCAR {
        @Override
        double at(double part) {
            return 1;
        }
    };

    abstract double at(double part);
}
