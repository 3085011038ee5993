package dev.sequential.internal.ops;

import dev.sequential.graph.LayerGraph;
import dev.sequential.regularizers.Regularizer;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/** The penalty on the output of a layer, Keras's {@code activity_regularizer}. */
public final class ActivityPenalty {
    private ActivityPenalty() {}

    /** Adds the penalty of a regularizer, where there is one, to the loss; it is computed in single precision. */
    public static void add(LayerGraph graph, Regularizer regularizer, Operand<TFloating> output) {
        if (regularizer.isPresent()) {
            var tf = graph.tf();
            graph.addPenalty(regularizer.emit(tf, tf.dtypes.cast(output, TFloat32.class)));
        }
    }
}
