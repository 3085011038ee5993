package dev.sequential.activations;

import dev.sequential.config.UnknownNameException;
import dev.sequential.graph.Scalars;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.family.TFloating;

/** The activations of Keras, with Keras's default arguments. */
public enum Activations implements ActivationFunction {
    /** {@code x}. */
    LINEAR {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return x;
        }
    },
    /** {@code max(x, 0)}. */
    RELU {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return tf.nn.relu(x);
        }
    },
    /** {@code 1 / (1 + exp(-x))}. */
    SIGMOID {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return tf.math.sigmoid(x);
        }
    },
    /** Hyperbolic tangent. */
    TANH {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return tf.math.tanh(x);
        }
    },
    /** {@code exp(x) / sum(exp(x))} along the last axis: probabilities that sum to 1. */
    SOFTMAX {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return tf.nn.softmax(x);
        }
    },
    /** {@code x} above 0, {@code exp(x) - 1} below. */
    ELU {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return tf.nn.elu(x);
        }
    },
    /** Elu scaled so that layers normalize themselves (Klambauer et al. 2017). */
    SELU {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return tf.nn.selu(x);
        }
    },
    /** {@code log(exp(x) + 1)}. */
    SOFTPLUS {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return tf.math.softplus(x);
        }
    },
    /** {@code x / (|x| + 1)}. */
    SOFTSIGN {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return tf.nn.softsign(x);
        }
    },
    /** {@code x * P(X <= x)} for a standard normal X, by the error function. */
    GELU {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            var scaled = tf.math.mul(x, Scalars.of(tf, x, Math.sqrt(0.5)));
            var twice = tf.math.add(tf.math.erf(scaled), Scalars.of(tf, x, 1));
            return tf.math.mul(tf.math.mul(x, Scalars.of(tf, x, 0.5)), twice);
        }
    },
    /** {@code x * sigmoid(x)}, also known as swish. */
    SILU {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return tf.math.mul(x, tf.math.sigmoid(x));
        }
    },
    /** {@code x} above 0, {@code 0.2 x} below. */
    LEAKY_RELU {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return tf.nn.leakyRelu(x, LeakyRelu.alpha(0.2f));
        }
    },
    /** {@code x / 6 + 1/2}, cut at 0 and 1. */
    HARD_SIGMOID {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            var shifted = tf.math.add(x, Scalars.of(tf, x, 3));
            return tf.math.div(tf.nn.relu6(shifted), Scalars.of(tf, x, 6));
        }
    },
    /** {@code exp(x)}. */
    EXPONENTIAL {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return tf.math.exp(x);
        }
    },
    /** {@code x}, cut at 0 and 6. */
    RELU6 {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return tf.nn.relu6(x);
        }
    },
    /** {@code x} above 0, {@code exp(x) - 1} below, smooth everywhere (Barron 2017). */
    CELU {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            var zero = Scalars.of(tf, x, 0);
            return tf.math.add(tf.math.maximum(x, zero), tf.math.expm1(tf.math.minimum(x, zero)));
        }
    },
    /** The first half of the last axis, let through by the sigmoid of the second half. */
    GLU {
        @Override
        public Shape outputShape(Shape input) {
            int last = input.numDimensions() - 1;
            if (last < 0 || input.get(last) < 0 || input.get(last) % 2 != 0) {
                throw new ShapeException("glu halves the last axis, which must be known and of even length, got "
                        + Dimensions.text(input));
            }
            return input.take(last).append(input.get(last) / 2);
        }

        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            var halves = tf.split(tf.constant(-1), x, 2L).output();
            return tf.math.mul(halves.get(0), tf.math.sigmoid(halves.get(1)));
        }
    },
    /** {@code x * hard_sigmoid(x)}, also known as hard swish. */
    HARD_SILU {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return tf.math.mul(x, HARD_SIGMOID.emit(tf, x));
        }
    },
    /** {@code x}, cut at -1 and 1. */
    HARD_TANH {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return tf.clipByValue(x, Scalars.of(tf, x, -1), Scalars.of(tf, x, 1));
        }
    },
    /** {@code x} where {@code |x| > 0.5}, else 0. */
    HARD_SHRINK {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return tf.select(tf.math.greater(tf.math.abs(x), Scalars.of(tf, x, 0.5)), x, tf.zerosLike(x));
        }
    },
    /** {@code x} moved towards 0 by 0.5, and 0 where it is nearer. */
    SOFT_SHRINK {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            var half = Scalars.of(tf, x, 0.5);
            var below = tf.select(tf.math.less(x, tf.math.neg(half)), tf.math.add(x, half), tf.zerosLike(x));
            return tf.select(tf.math.greater(x, half), tf.math.sub(x, half), below);
        }
    },
    /** {@code x - tanh(x)}. */
    TANH_SHRINK {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return tf.math.sub(x, tf.math.tanh(x));
        }
    },
    /** {@code log(sigmoid(x))}. */
    LOG_SIGMOID {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return tf.math.neg(tf.math.softplus(tf.math.neg(x)));
        }
    },
    /** The logarithm of softmax. */
    LOG_SOFTMAX {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            // the gradient of the op sums along axis 1, which is the last only of a matrix
            var rows = tf.constant(new long[] {-1, x.shape().get(x.shape().numDimensions() - 1)});
            return tf.reshape(tf.nn.logSoftmax(tf.reshape(x, rows)), tf.shape(x));
        }
    },
    /** {@code x * tanh(softplus(x))} (Misra 2019). */
    MISH {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return tf.math.mul(x, tf.math.tanh(tf.math.softplus(x)));
        }
    },
    /** {@code (x + sqrt(x^2 + 4)) / 2}. */
    SQUAREPLUS {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            var root = tf.math.sqrt(tf.math.add(tf.math.square(x), Scalars.of(tf, x, 4)));
            return tf.math.div(tf.math.add(x, root), Scalars.of(tf, x, 2));
        }
    },
    /**
     * Sparse probabilities (Martins and Astudillo 2016) as Keras 3 computes them: {@code max(x - tau, 0)}, where tau
     * comes of the sum of the running sums of the largest numbers, so that several numbers above tau need not sum to 1.
     */
    SPARSEMAX {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            return Sparsemax.emit(tf, x);
        }
    },
    /** 0 up to -1, {@code (x + 1)^2 / 4} up to 1, {@code x} above. */
    SPARSE_PLUS {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            var one = Scalars.of(tf, x, 1);
            var bend = tf.math.mul(Scalars.of(tf, x, 0.25), tf.math.square(tf.math.add(x, one)));
            var upper = tf.select(tf.math.less(x, one), bend, x);
            return tf.select(tf.math.lessEqual(x, tf.math.neg(one)), tf.zerosLike(x), upper);
        }
    },
    /** 0 up to -1, {@code (x + 1) / 2} up to 1, 1 above. */
    SPARSE_SIGMOID {
        @Override
        public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
            var one = Scalars.of(tf, x, 1);
            var line = tf.math.mul(Scalars.of(tf, x, 0.5), tf.math.add(x, one));
            var ones = tf.math.add(tf.zerosLike(x), one);
            var upper = tf.select(tf.math.greaterEqual(x, one), ones, line);
            return tf.select(tf.math.lessEqual(x, tf.math.neg(one)), tf.zerosLike(x), upper);
        }
    };

    @Override
    public boolean alongLastAxis() {
        return true;
    }

    @Override
    public String identifier() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ActivationFunction named(String identifier) {
        String canonical =
                switch (identifier) {
                    case "swish" -> "silu";
                    case "threshold" ->
                        throw new IllegalArgumentException(
                                "threshold needs arguments: write new Threshold(0.5, 0) instead of \"threshold\"");
                    case "hard_swish" -> "hard_silu";
                    default -> identifier;
                };
        return Arrays.stream(values())
                .filter(activation -> activation.identifier().equals(canonical))
                .map(ActivationFunction.class::cast)
                .findFirst()
                .or(() -> HardSigmoidOfKeras2.named(identifier))
                .or(() -> NamedActivation.registered(identifier))
                .orElseThrow(() -> UnknownNameException.of("activation", identifier, known()));
    }

    /** Whether Keras has an activation of a name. */
    static boolean isNamed(String identifier) {
        return List.of("swish", "threshold", "hard_swish").contains(identifier)
                || Arrays.stream(values())
                        .anyMatch(activation -> activation.identifier().equals(identifier));
    }

    private static List<String> known() {
        return Stream.concat(Arrays.stream(values()).map(Activations::identifier), NamedActivation.names().stream())
                .toList();
    }
}
