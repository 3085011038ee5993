package dev.sequential.internal.train;

import dev.sequential.data.Batch;
import dev.sequential.data.BatchBuffer;
import dev.sequential.data.ElementType;
import dev.sequential.internal.engine.Engine;
import dev.sequential.losses.ClassNumbers;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Refuses batches that would train a model to garbage: numbers that are not finite, labels that are no class. */
final class BatchCheck {
    private final Optional<ClassNumbers> classes;

    private BatchCheck(Optional<ClassNumbers> classes) {
        this.classes = classes;
    }

    /** What an engine's model, as it is compiled, cannot learn from. */
    static BatchCheck of(Engine engine) {
        return new BatchCheck(engine.compilation()
                .loss()
                .flatMap(loss -> loss.classNumbers(engine.model().output())));
    }

    /**
     * Refuses a batch with a number that is NaN or infinite among its inputs, labels or weights, or with a label that
     * is no class.
     *
     * @param numbers of the samples in their data set, by their place in the batch
     */
    void training(Batch batch, int count, IntUnaryOperator numbers) {
        finite("input", batch.x(), count, numbers);
        finite("label", batch.y(), count, numbers);
        finite("weight", batch.w(), count, numbers);
        labels(batch, count, numbers);
    }

    /** Refuses a batch with a label that is no class. */
    void labels(Batch batch, int count, IntUnaryOperator numbers) {
        if (classes.isEmpty()) {
            return;
        }
        ClassNumbers known = classes.get();
        BatchBuffer labels = batch.y();
        int length = labels.spec().length();
        for (int i = 0; i < length * count; i++) {
            if (!known.contains(labels.get(i))) {
                throw new IllegalArgumentException(
                        "The label of sample %d is %s, but the model tells %d classes apart, numbered from 0 to %d: number the labels so, or give the last layer more units"
                                .formatted(
                                        numbers.applyAsInt(i / length),
                                        labels.get(i),
                                        known.count(),
                                        known.count() - 1));
            }
        }
    }

    private static void finite(String what, BatchBuffer values, int count, IntUnaryOperator numbers) {
        int length = values.spec().length();
        if (values.spec().type() != ElementType.FLOAT32 || allFinite(values.floats(), length * count)) {
            return;
        }
        for (int i = 0; i < length * count; i++) {
            if (!Float.isFinite(values.get(i))) {
                throw new IllegalArgumentException(
                        "The %s of sample %d holds %s: training needs finite numbers, clean the data first"
                                .formatted(what, numbers.applyAsInt(i / length), values.get(i)));
            }
        }
    }

    /** Adding 1 to the exponent reaches the sign where it is the highest one, which NaN and the infinities have. */
    private static boolean allFinite(float[] values, int end) {
        int highest = 0;
        for (int i = 0; i < end; i++) {
            highest |= (Float.floatToRawIntBits(values[i]) & 0x7f800000) + 0x00800000;
        }
        return highest >= 0;
    }
}
