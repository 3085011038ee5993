package dev.sequential.graph;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;
import org.tensorflow.types.family.TType;

/**
 * The part of a TensorFlow graph that belongs to one layer.
 *
 * <p>A layer is emitted once for training and once for inference, both over the same weights. All numbers inside have
 * one floating-point type, the layer's compute type: {@code TFloat32}, or a 16-bit type under a mixed policy.
 */
public interface LayerGraph {
    /** Builder of ops, scoped to the layer's name. */
    Ops tf();

    /** True in the graph that trains, false in the one that predicts. */
    boolean training();

    /** Whether the layer is frozen: a normalization then uses its moving statistics in training too. */
    boolean frozen();

    /** The layer's input shape, without the batch axis. */
    Shape inputShape();

    /** Whether what the model is given are whole numbers, by the type of its input. */
    default boolean inputIsWhole() {
        return false;
    }

    /** The current value of a weight that the layer declared under {@code path}, in the layer's compute type. */
    Operand<TFloating> weight(String path);

    /** The current value of a weight as it is kept, in single precision under every policy. */
    Operand<TFloat32> variable(String path);

    /**
     * Looks rows of a weight up by their numbers, as an embedding does; the numbers may have any shape. Optimizers
     * square the gradient of each occurrence of a row by itself, as in Keras.
     */
    default Operand<TFloating> rows(String path, Operand<TInt32> numbers) {
        return tf().gather(weight(path), numbers, tf().constant(0));
    }

    /** The type in which the layer computes. */
    Class<TFloating> type();

    /**
     * Whether products in the compute type must be added up in single precision and then rounded, since the device
     * would add them up in a type of 16 bits, and lose most of a long sum.
     */
    default boolean sumsInSingle() {
        return false;
    }

    /** A constant of the layer's compute type. */
    default Operand<TFloating> scalar(double value) {
        return Scalars.of(tf(), type(), value);
    }

    /** Casts values to the layer's compute type. */
    @SuppressWarnings("unchecked")
    default Operand<TFloating> cast(Operand<? extends TType> value) {
        return value.type() == type() ? (Operand<TFloating>) value : tf().dtypes.cast(value, type());
    }

    /** Which time steps of the input count, of shape {@code (batch, time)}; empty where all do. */
    Optional<Operand<TBool>> mask();

    /** Assigns a weight that is not trained, or a state, a new value at the end of each step of this kind. */
    void update(String path, Operand<? extends TFloating> value);

    /**
     * Assigns a trained weight another value before a training step uses it; reads from now on, and gradients, are by
     * that value.
     */
    void replace(String path, Operand<TFloat32> value);

    /** Notes which time steps of the output count, for a layer that only knows it while it is emitted. */
    void keepMask(Optional<Operand<TBool>> mask);

    /** What was noted by {@link #keepMask}. */
    Optional<Operand<TBool>> keptMask();

    /** Adds a scalar to the loss of the model while training. */
    void addLoss(Operand<TFloat32> loss);

    /**
     * Adds a penalty on the layer's output to the loss, divided by the number of samples, as in Keras.
     *
     * @param penalty a scalar, of the whole batch
     */
    void addPenalty(Operand<TFloat32> penalty);

    /** Random numbers of this layer. */
    RandomOps random();

    /**
     * The part that belongs to a layer inside this one, whose weights this layer declared under {@code path + "/"}.
     *
     * @param path the inner layer's place, such as {@code forward_layer}
     * @param dtype the types in which the inner layer computes
     * @param frozen whether the inner layer is frozen
     * @param input the inner layer's input shape, without the batch axis
     * @param mask of the inner layer's input
     */
    LayerGraph within(String path, DTypePolicy dtype, boolean frozen, Shape input, Optional<Operand<TBool>> mask);
}
