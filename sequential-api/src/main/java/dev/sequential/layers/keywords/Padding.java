package dev.sequential.layers.keywords;

import dev.sequential.config.Enums;
import dev.sequential.shapes.ShapeChecks;
import org.tensorflow.ndarray.Shape;

/** The padding of sliding windows: what they do at the border of the input. */
public enum Padding {
    /** Windows stay inside: {@code floor((size - window) / stride) + 1} of them fit a side. */
    VALID {
        @Override
        public long windows(long size, int window, int stride) {
            if (size < 0) {
                return Shape.UNKNOWN_SIZE;
            }
            ShapeChecks.require(
                    window <= size,
                    "A window of %d does not fit a side of %d: pad with \"same\", or use a smaller window",
                    window,
                    size);
            return (size - window) / stride + 1;
        }
    },
    /** Zeros are added on both sides: {@code ceil(size / stride)} windows fit a side. */
    SAME {
        @Override
        public long windows(long size, int window, int stride) {
            return size < 0 ? Shape.UNKNOWN_SIZE : (size + stride - 1) / stride;
        }
    },
    /** Zeros are added before the first step only, so that no output sees a later step; one dimension only. */
    CAUSAL {
        @Override
        public long windows(long size, int window, int stride) {
            return SAME.windows(size, window, stride);
        }
    };

    /** How many windows fit a side; unknown if the side is. */
    public abstract long windows(long size, int window, int stride);

    /** How many zeros stand on both sides together. */
    public int zeros(long size, int window, int stride) {
        return Math.toIntExact(Math.max((windows(size, window, stride) - 1) * stride + window - size, 0));
    }

    /** By Keras's word: {@code "valid"}, {@code "same"} or {@code "causal"}. */
    public static Padding of(String word) {
        return Enums.of(Padding.class, "padding", word);
    }
}
