package dev.sequential.layers;

import dev.sequential.config.SerializedAs;
import dev.sequential.constraints.Constraint;
import dev.sequential.initializers.GlorotUniform;
import dev.sequential.initializers.Initializer;
import dev.sequential.initializers.Zeros;
import dev.sequential.regularizers.Regularizer;
import org.tensorflow.ndarray.Shape;

/**
 * The initializer, regularizer and constraint of one weight of a layer: Keras's {@code kernel_initializer},
 * {@code kernel_regularizer} and {@code kernel_constraint} are the three parts of a component {@code kernel}.
 *
 * @param initializer makes its initial values
 * @param regularizer the penalty on it
 * @param constraint what it is changed to after each update
 */
public record WeightSpec(Initializer initializer, Regularizer regularizer, Constraint constraint)
        implements SerializedAs.PrefixedKeywords {
    /** Glorot uniform, Keras's default for kernels. */
    public static final WeightSpec KERNEL = of(new GlorotUniform());

    /** Zeros, Keras's default for biases. */
    public static final WeightSpec BIAS = of(new Zeros());

    /** An initializer, with neither regularizer nor constraint. */
    public static WeightSpec of(Initializer initializer) {
        return new WeightSpec(initializer, Regularizer.NONE, Constraint.NONE);
    }

    /** A trained weight with this initializer, regularizer and constraint. */
    public Weight weight(String path, long... shape) {
        return new Weight(path, Shape.of(shape), initializer, regularizer, constraint, true);
    }

    WeightSpec initializer(Initializer changed) {
        return new WeightSpec(changed, regularizer, constraint);
    }

    WeightSpec regularizer(Regularizer changed) {
        return new WeightSpec(initializer, changed, constraint);
    }

    WeightSpec constraint(Constraint changed) {
        return new WeightSpec(initializer, regularizer, changed);
    }
}
