package dev.sequential.metrics;

import dev.sequential.config.Records;
import dev.sequential.config.SerializedAs;
import dev.sequential.losses.Loss;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The accuracy, or cross-entropy, that fits the shapes of labels and outputs, as Keras chooses it for
 * {@code "accuracy"} and {@code "crossentropy"}.
 *
 * @param name in histories, which is also Keras's word for it
 * @param binary the metric of one probability a sample
 * @param sparse the metric of one class number for a row of probabilities
 * @param categorical the metric of a one-hot label for a row of probabilities
 */
record MetricByShape(String name, Metric binary, Metric sparse, Metric categorical)
        implements Metric, SerializedAs.Word {
    static MetricByShape accuracy(String name) {
        return new MetricByShape(
                name, new BinaryAccuracy(), new SparseCategoricalAccuracy(), new CategoricalAccuracy());
    }

    static MetricByShape crossentropy(String name) {
        return new MetricByShape(
                name, new BinaryCrossentropy(), new SparseCategoricalCrossentropy(), new CategoricalCrossentropy());
    }

    @Override
    public String identifier() {
        return name;
    }

    @Override
    public Metric resolve(Shape labels, Shape outputs, Loss loss) {
        return Records.with(fitting(labels, outputs), "name", name);
    }

    private Metric fitting(Shape labels, Shape outputs) {
        long last = outputs.numDimensions() == 0 ? 1 : outputs.get(outputs.numDimensions() - 1);
        if (last == 1) {
            return binary;
        }
        boolean shorter = labels.numDimensions() < outputs.numDimensions();
        return shorter || labels.get(labels.numDimensions() - 1) == 1 ? sparse : categorical;
    }

    @Override
    public Operand<TFloat32> emit(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        throw unresolved();
    }

    @Override
    public double[] result(double[] sums) {
        throw unresolved();
    }

    private IllegalStateException unresolved() {
        return new IllegalStateException("\"%s\" must be resolved before it is used".formatted(name));
    }

    @Override
    public boolean higherIsBetter() {
        return binary.higherIsBetter();
    }
}
