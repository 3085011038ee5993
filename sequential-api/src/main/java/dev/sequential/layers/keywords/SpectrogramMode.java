package dev.sequential.layers.keywords;

import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.TensorShapes;
import java.util.List;
import java.util.function.Function;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * The output of a spectrogram: what is made of the real and imaginary parts of its frequencies, {@code (sounds, frames,
 * frequencies)}.
 */
public enum SpectrogramMode {
    /** The natural logarithm of the magnitude. */
    LOG {
        @Override
        public Operand<TFloating> emit(LayerGraph graph, Function<String, Operand<TFloating>> part) {
            Ops tf = graph.tf();
            return tf.math.log(tf.math.maximum(MAGNITUDE.emit(graph, part), graph.scalar(LEAST)));
        }
    },
    /** The root of the power. */
    MAGNITUDE {
        @Override
        public Operand<TFloating> emit(LayerGraph graph, Function<String, Operand<TFloating>> part) {
            Ops tf = graph.tf();
            return tf.math.sqrt(tf.math.maximum(power(tf, part), graph.scalar(LEAST)));
        }
    },
    /** The power of both sides: twice that of one, but for the lowest and the highest frequency. */
    PSD {
        @Override
        public Operand<TFloating> emit(LayerGraph graph, Function<String, Operand<TFloating>> part) {
            Ops tf = graph.tf();
            var power = power(tf, part);
            var count = TensorShapes.size(tf, power, 2);
            var size = tf.concat(
                    List.of(tf.constant(new int[] {-1, -1}), tf.math.sub(count, tf.constant(new int[] {2}))),
                    tf.constant(0));
            var inner = tf.slice(power, tf.constant(new int[] {0, 0, 1}), size);
            var padded = tf.pad(inner, tf.constant(new int[][] {{0, 0}, {0, 0}, {1, 1}}), graph.scalar(0));
            return tf.math.add(power, padded);
        }
    },
    /** The real part. */
    REAL {
        @Override
        public Operand<TFloating> emit(LayerGraph graph, Function<String, Operand<TFloating>> part) {
            return part.apply("real_kernel");
        }
    },
    /** The imaginary part. */
    IMAG {
        @Override
        public Operand<TFloating> emit(LayerGraph graph, Function<String, Operand<TFloating>> part) {
            return part.apply("imag_kernel");
        }
    },
    /** The angle of both. */
    ANGLE {
        @Override
        public Operand<TFloating> emit(LayerGraph graph, Function<String, Operand<TFloating>> part) {
            return graph.tf().math.atan2(part.apply("imag_kernel"), part.apply("real_kernel"));
        }
    },
    /** Both parts, one after the other. */
    STFT {
        @Override
        public Operand<TFloating> emit(LayerGraph graph, Function<String, Operand<TFloating>> part) {
            return graph.tf()
                    .concat(
                            List.of(part.apply("real_kernel"), part.apply("imag_kernel")),
                            graph.tf().constant(-1));
        }

        @Override
        public long values(long frequencies) {
            return 2 * frequencies;
        }
    };

    private static final double LEAST = 1e-7;

    /**
     * The values of each frame.
     *
     * @param part what a kernel makes of the sounds
     */
    public abstract Operand<TFloating> emit(LayerGraph graph, Function<String, Operand<TFloating>> part);

    /** Values for so many frequencies. */
    public long values(long frequencies) {
        return frequencies;
    }

    private static Operand<TFloating> power(Ops tf, Function<String, Operand<TFloating>> part) {
        return tf.math.add(tf.math.square(part.apply("real_kernel")), tf.math.square(part.apply("imag_kernel")));
    }
}
