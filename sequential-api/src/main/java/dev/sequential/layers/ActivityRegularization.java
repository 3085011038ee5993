package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import dev.sequential.regularizers.L1L2;
import dev.sequential.regularizers.Regularizer;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * Passes its input on and adds a penalty on it to the loss.
 *
 * <pre>{@code new ActivityRegularization(0.01, 0) // (6) -> (6), no weights}</pre>
 *
 * <p>Input of any shape, output of the same shape.
 *
 * @param l1 factor of the absolute values
 * @param l2 factor of the squares
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/regularization_layers/activity_regularization/">Keras</a>
 */
public record ActivityRegularization(double l1, double l2, LayerOptions options)
        implements TrainingOnly<ActivityRegularization> {
    public ActivityRegularization {
        if (options.activityRegularizer().isPresent()) {
            throw new IllegalArgumentException(
                    "ActivityRegularization is a penalty itself and takes no activity_regularizer: use l1 and l2, or Identity");
        }
    }

    /** No penalty, as in Keras. */
    public ActivityRegularization() {
        this(0, 0);
    }

    /** Factors of the absolute values and of the squares. */
    public ActivityRegularization(double l1, double l2) {
        this(l1, l2, LayerOptions.DEFAULT);
    }

    @Override
    public Regularizer activityRegularizer() {
        return new L1L2(l1, l2);
    }

    @Override
    public Operand<TFloating> emitTraining(LayerGraph graph, Operand<TFloating> x) {
        return x;
    }
}
