package dev.sequential.internal.tensorflow;

import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/**
 * A resource variable of a graph, with the ops that read and write it from Java.
 *
 * @param name unique within the graph
 * @param shape of the value
 * @param handle the resource
 * @param read its value, for fetching
 * @param feed the new value, for writing
 * @param write the op that writes it
 */
public record Variable(
        String name,
        Shape shape,
        Operand<? extends TType> handle,
        Operand<TFloat32> read,
        Operand<TFloat32> feed,
        Op write) {
    public static Variable create(Ops tf, String name, Shape shape) {
        Ops scope = tf.withSubScope(GraphScope.legalName(name));
        // without a shared name of its own, all variables of a graph would be one
        var handle = scope.withName("handle").varHandleOp(TFloat32.class, shape, VarHandleOp.sharedName(name));
        var read = scope.withName("read").readVariableOp(handle, TFloat32.class);
        var feed = scope.withName("feed").placeholder(TFloat32.class, Placeholder.shape(shape));
        var write = scope.withName("write").assignVariableOp(handle, feed);
        return new Variable(name, shape, handle, read, feed, write);
    }

    public float[] read(Session session) {
        try (var result = session.runner().fetch(read).run()) {
            return numbers((TFloat32) result.get(0));
        }
    }

    /** The numbers of a tensor. */
    public static float[] numbers(TFloat32 tensor) {
        float[] numbers = new float[Math.toIntExact(tensor.size())];
        if (numbers.length > 0) {
            tensor.asRawTensor().data().asFloats().read(numbers);
        }
        return numbers;
    }

    public void write(Session session, float[] values) {
        try (var tensor = tensor(values)) {
            write(session, tensor);
        }
    }

    /** A value as a tensor, to be fed once: the variable keeps its memory. The caller closes it. */
    TFloat32 tensor(float[] values) {
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(
                    "%s has %d numbers of shape %s, got %d".formatted(name, shape.size(), shape, values.length));
        }
        return TFloat32.tensorOf(shape, DataBuffers.of(values, true, false));
    }

    /** Gives it a value; the variable keeps the tensor's memory, so the tensor must be used for nothing else. */
    public void write(Session session, TFloat32 tensor) {
        session.runner().feed(feed, tensor).addTarget(write).run().close();
    }

    /** The value as an operand of a graph under construction, read anew. */
    public Operand<TFloat32> value(Ops tf) {
        return tf.readVariableOp(handle, TFloat32.class);
    }
}
