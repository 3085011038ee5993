package dev.sequential.metrics;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Labels as class numbers, one for each row of the outputs. */
final class ClassNumbers {
    private ClassNumbers() {}

    static Operand<TInt32> of(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        boolean column = truth.shape().numDimensions() == predicted.shape().numDimensions();
        return tf.dtypes.cast(column ? tf.squeeze(truth, Squeeze.axis(List.of(-1L))) : truth, TInt32.class);
    }
}
