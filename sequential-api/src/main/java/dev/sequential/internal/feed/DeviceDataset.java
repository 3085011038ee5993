package dev.sequential.internal.feed;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.BatchBuffer;
import dev.sequential.data.Dataset;
import dev.sequential.data.ElementType;
import dev.sequential.data.Samples;
import dev.sequential.data.TensorSpec;
import dev.sequential.internal.tensorflow.Variable;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.index.Indices;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;

/**
 * The inputs of a data set, copied to the device as bytes; a batch is then fed the indices of its samples alone.
 *
 * <p>Four bytes are kept as one number in single precision, a type for which every device has the kernels. They are
 * bytes again before anything computes with them.
 */
public final class DeviceDataset {
    private static final TensorSpec ROW = TensorSpec.floats(Shape.scalar());
    /** Row numbers are fed in single precision, which has all whole numbers up to this one. */
    private static final int MOST_ROWS = 1 << 24;

    private final Samples inputs;
    private final Variable packed;
    private final Op release;

    private DeviceDataset(Samples inputs, Variable packed, Op release) {
        this.inputs = inputs;
        this.packed = packed;
        this.release = release;
    }

    /** A data set whose inputs can be kept so: bytes in memory, 2 GB of them at most. */
    public static Optional<ArrayDataset> suitable(Dataset data) {
        return data instanceof ArrayDataset arrays
                        && arrays.inputs().inMemory()
                        && arrays.input().type() == ElementType.UINT8
                        && arrays.inputs().size() <= MOST_ROWS
                        && (long) arrays.inputs().size() * arrays.input().length() <= Integer.MAX_VALUE
                ? Optional.of(arrays)
                : Optional.empty();
    }

    /**
     * Copies inputs to the device.
     *
     * @param name of the variable, unique within the graph
     */
    public static DeviceDataset copy(Ops tf, Session session, Samples inputs, String name) {
        int words = (inputs.spec().length() + Float.BYTES - 1) / Float.BYTES;
        var shape = Shape.of(inputs.size(), words);
        var packed = Variable.create(tf, name, shape);
        try (var tensor = TFloat32.tensorOf(shape)) {
            var bytes = tensor.asRawTensor().data();
            var sample = new BatchBuffer(inputs.spec(), 1);
            for (int row = 0; row < inputs.size(); row++) {
                inputs.copy(row, sample, 0);
                bytes.offset((long) row * words * Float.BYTES).write(sample.bytes());
            }
            packed.write(session, tensor);
        }
        return new DeviceDataset(inputs, packed, tf.destroyResourceOp(packed.handle()));
    }

    /** Whether these inputs are the ones that are kept. */
    public boolean holds(Samples others) {
        return inputs.equals(others);
    }

    /** The data set with the numbers of its samples for inputs. */
    public static ArrayDataset rows(ArrayDataset data) {
        float[] rows = new float[data.inputs().size()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row;
        }
        return new ArrayDataset(
                Samples.floats(ROW.shape(), rows),
                data.labels(),
                data.sampleWeights(),
                data.classNames(),
                data.fingerprint());
    }

    /** Takes in row numbers, and gives the network what lies in these rows. */
    public BatchPlaceholder feed(Ops tf) {
        BatchPlaceholder rows = BatchPlaceholder.create(tf, "rows", ROW);
        var gathered = tf.resourceGather(packed.handle(), tf.dtypes.cast(rows.value(), TInt32.class), TFloat32.class);
        TensorSpec spec = inputs.spec();
        Operand<TUint8> bytes = tf.reshape(
                tf.bitcast(gathered, TUint8.class),
                tf.constant(new long[] {-1, packed.shape().get(1) * Float.BYTES}));
        // no Slice, of which a GPU has no kernel for bytes
        var whole = tf.stridedSlice(bytes, Indices.all(), Indices.sliceTo(spec.length()));
        var samples = tf.reshape(
                whole, tf.constant(spec.shape().prepend(Shape.UNKNOWN_SIZE).asArray()));
        return new BatchPlaceholder(ROW, rows.placeholder(), BatchPlaceholder.seen(tf, spec, samples));
    }

    /** Frees the device's memory. */
    public void release(Session session) {
        session.runner().addTarget(release).run().close();
    }
}
