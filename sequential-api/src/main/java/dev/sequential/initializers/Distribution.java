package dev.sequential.initializers;

import dev.sequential.config.Enums;
import java.util.Optional;

/** The shape of the distribution that {@link VarianceScaling} draws from. */
public enum Distribution {
    /** Normal, cut at two standard deviations and widened by 1 / 0.87962566 so that the variance is as asked. */
    TRUNCATED_NORMAL {
        @Override
        Initializer of(double variance, Optional<Integer> seed) {
            return new TruncatedNormal(0, Math.sqrt(variance) / .8796256610342398, seed);
        }
    },
    /** Normal. */
    UNTRUNCATED_NORMAL {
        @Override
        Initializer of(double variance, Optional<Integer> seed) {
            return new RandomNormal(0, Math.sqrt(variance), seed);
        }
    },
    /** Uniform, from -sqrt(3 variance) to sqrt(3 variance). */
    UNIFORM {
        @Override
        Initializer of(double variance, Optional<Integer> seed) {
            double limit = Math.sqrt(3 * variance);
            return new RandomUniform(-limit, limit, seed);
        }
    };

    abstract Initializer of(double variance, Optional<Integer> seed);

    /** By Keras's word; {@code normal} means the truncated one. */
    public static Distribution of(String word) {
        return word.equals("normal") ? TRUNCATED_NORMAL : Enums.of(Distribution.class, "distribution", word);
    }
}
