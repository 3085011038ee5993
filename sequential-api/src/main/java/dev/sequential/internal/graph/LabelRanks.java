package dev.sequential.internal.graph;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.TFloat32;

/** Adds or drops the last axis of length 1 of the labels so that they have the rank of the outputs, as Keras does. */
public final class LabelRanks {
    private LabelRanks() {}

    /** Outputs without a last axis of length 1 that labels of several positions lack, so that a loss is their mean. */
    static Operand<TFloat32> outputs(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        return truth.shape().numDimensions() > 1 && hasOneMore(predicted, truth) ? squeezed(tf, predicted) : predicted;
    }

    /** Labels with the last axis that the outputs have, or without the one that they lack. */
    public static Operand<TFloat32> fitted(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        if (hasOneMore(predicted, truth)) {
            return tf.expandDims(truth, tf.constant(-1));
        }
        return hasOneMore(truth, predicted) ? squeezed(tf, truth) : truth;
    }

    private static boolean hasOneMore(Operand<TFloat32> longer, Operand<TFloat32> shorter) {
        int rank = longer.shape().numDimensions();
        return rank == shorter.shape().numDimensions() + 1 && longer.shape().get(rank - 1) == 1;
    }

    private static Operand<TFloat32> squeezed(Ops tf, Operand<TFloat32> values) {
        return tf.squeeze(values, Squeeze.axis(List.of(-1L)));
    }
}
