package dev.sequential.activations;

import dev.sequential.config.Names;
import dev.sequential.graph.Scalars;
import java.util.Arrays;
import java.util.Locale;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
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
            return tf.nn.leakyRelu(x, org.tensorflow.op.nn.LeakyRelu.alpha(0.2f));
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
    };

    @Override
    public String identifier() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ActivationFunction named(String identifier) {
        String canonical =
                switch (identifier) {
                    case "swish" -> "silu";
                    case "hard_swish" -> "hard_silu";
                    default -> identifier;
                };
        return Arrays.stream(values())
                .filter(activation -> activation.identifier().equals(canonical))
                .findFirst()
                .orElseThrow(() -> Names.unknown(
                        "activation",
                        identifier,
                        Arrays.stream(values()).map(Activations::identifier).toList()));
    }
}
