package dev.sequential;

import dev.sequential.callbacks.Callback;
import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Batch;
import dev.sequential.data.Classes;
import dev.sequential.data.Order;
import dev.sequential.internal.PredictStep;
import dev.sequential.internal.Prefetched;
import java.util.List;
import org.tensorflow.ndarray.FloatNdArray;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;

/** Outputs of a model, batch after batch. */
final class Predictions {
    private Predictions() {}

    static FloatNdArray of(PredictStep step, ArrayDataset data, Shape output, int batchSize, List<Callback> callbacks) {
        int size = data.inputs().size();
        int length = Math.toIntExact(output.size());
        float[] all = new float[Math.multiplyExact(size, length)];
        callbacks.forEach(Callback::onPredictBegin);
        if (size <= batchSize) { // nothing to assemble meanwhile
            callbacks.forEach(callback -> callback.onPredictBatchBegin(0));
            Batch batch = Batch.of(data, size);
            try (var intake = step.intake();
                    var batches = data.batches(Order.sequential())) {
                step.run(intake.fill(batch, batches.next(batch), 0), all, 0, all.length);
            }
            callbacks.forEach(callback -> callback.onPredictBatchEnd(0));
            callbacks.forEach(Callback::onPredictEnd);
            return NdArrays.wrap(output.prepend(size), DataBuffers.of(all, false, false));
        }
        int done = 0;
        int number = 0;
        try (var intake = step.intake();
                var batches = new Prefetched<>(data, Order.sequential(), batchSize, intake::fill)) {
            for (int count = batches.next(); count > 0; count = batches.next()) {
                int current = number++;
                callbacks.forEach(callback -> callback.onPredictBatchBegin(current));
                step.run(batches.prepared(), all, done * length, count * length);
                callbacks.forEach(callback -> callback.onPredictBatchEnd(current));
                done += count;
            }
        }
        callbacks.forEach(Callback::onPredictEnd);
        return NdArrays.wrap(output.prepend(size), DataBuffers.of(all, false, false));
    }

    static int[] classes(FloatNdArray outputs) {
        int size = Math.toIntExact(outputs.shape().get(0));
        int length = Math.toIntExact(outputs.size() / size);
        float[] all = new float[size * length];
        outputs.copyTo(DataBuffers.of(all, false, false));
        int[] classes = new int[size];
        for (int i = 0; i < size; i++) {
            classes[i] = Classes.of(all, i * length, length);
        }
        return classes;
    }
}
