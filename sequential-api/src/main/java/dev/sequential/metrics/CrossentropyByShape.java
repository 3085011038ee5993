package dev.sequential.metrics;

import dev.sequential.config.Records;
import dev.sequential.config.SerializedAs;
import dev.sequential.losses.Loss;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The cross-entropy that fits labels and outputs, as Keras chooses it for {@code "crossentropy"}. */
record CrossentropyByShape(String name) implements Metric, SerializedAs.Word {
    @Override
    public String identifier() {
        return name;
    }

    @Override
    public Metric resolve(Shape labels, Shape outputs, Loss loss) {
        Metric fitting = ByShape.of(labels, outputs) == ByShape.BINARY
                ? new BinaryCrossentropy()
                : ByShape.of(labels, outputs) == ByShape.SPARSE
                        ? new SparseCategoricalCrossentropy()
                        : new CategoricalCrossentropy();
        return Records.with(fitting, "name", name);
    }

    @Override
    public Operand<TFloat32> emit(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        throw new IllegalStateException("\"%s\" must be resolved before it is used".formatted(name));
    }

    @Override
    public double[] result(double[] sums) {
        throw new IllegalStateException("\"%s\" must be resolved before it is used".formatted(name));
    }
}
