package dev.sequential.internal;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.TFloat32;

/** Labels whose last axis of length 1 is there or not, as the output's is: Keras adds or drops it. */
final class LabelRanks {
    private LabelRanks() {}

    static Operand<TFloat32> fitted(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        int labels = truth.shape().numDimensions();
        int outputs = predicted.shape().numDimensions();
        if (outputs == labels + 1 && predicted.shape().get(outputs - 1) == 1) {
            return tf.expandDims(truth, tf.constant(-1));
        }
        if (labels == outputs + 1 && truth.shape().get(labels - 1) == 1) {
            return tf.squeeze(truth, Squeeze.axis(List.of(-1L)));
        }
        return truth;
    }
}
