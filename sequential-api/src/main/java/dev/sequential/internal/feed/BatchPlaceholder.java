package dev.sequential.internal.feed;

import dev.sequential.data.BatchBuffer;
import dev.sequential.data.ElementType;
import dev.sequential.data.TensorSpec;
import org.tensorflow.Operand;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TNumber;

/**
 * The placeholder of the inputs, or of the labels, of a batch.
 *
 * @param spec the shape and type of one sample
 * @param placeholder where batches are fed, in the samples' own type
 * @param value what the network sees: single precision, divided by the spec's divisor
 */
public record BatchPlaceholder(TensorSpec spec, Operand<? extends TNumber> placeholder, Operand<TFloat32> value) {
    public static BatchPlaceholder create(Ops tf, String name, TensorSpec spec) {
        return create(tf, name, spec, spec.shape());
    }

    /** Takes samples of all shapes that {@code sample} leaves open. */
    public static BatchPlaceholder create(Ops tf, String name, TensorSpec spec, Shape sample) {
        Shape batch = sample.prepend(Shape.UNKNOWN_SIZE);
        Operand<? extends TNumber> placeholder = spec.type() == ElementType.UINT8
                ? tf.withName(name).placeholder(TUint8.class, Placeholder.shape(batch))
                : tf.withName(name).placeholder(TFloat32.class, Placeholder.shape(batch));
        return new BatchPlaceholder(spec, placeholder, seen(tf, spec, placeholder));
    }

    /** What the network sees of numbers as they are kept. */
    static Operand<TFloat32> seen(Ops tf, TensorSpec spec, Operand<? extends TNumber> kept) {
        Operand<TFloat32> value = tf.dtypes.cast(kept, TFloat32.class);
        return spec.divisor() == 1f ? value : tf.math.div(value, tf.constant(spec.divisor()));
    }

    /** A tensor for batches of a size and a sample's shape, to be rewritten at each step; the caller closes it. */
    Tensor tensor(int samples, Shape sample) {
        Shape batch = sample.prepend(samples);
        return spec.type() == ElementType.UINT8 ? TUint8.tensorOf(batch) : TFloat32.tensorOf(batch);
    }

    /** Writes the front of a batch into a tensor, as much as it holds. */
    @FunctionalInterface
    interface Writer {
        void write(BatchBuffer values);
    }

    /** What writes into a tensor, made once and used at each step. */
    Writer writer(Tensor tensor) {
        ByteDataBuffer bytes = tensor.asRawTensor().data();
        if (spec.type() == ElementType.UINT8) {
            int length = Math.toIntExact(bytes.size());
            return values -> bytes.write(values.bytes(), 0, length);
        }
        FloatDataBuffer floats = bytes.asFloats();
        int length = Math.toIntExact(floats.size());
        return values -> floats.write(values.floats(), 0, length);
    }
}
