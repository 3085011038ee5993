package dev.sequential.data;

import java.util.Map;
import java.util.Optional;
import org.tensorflow.ndarray.Shape;

/**
 * A data set whose samples are weighted by their class: Keras's {@code class_weight}.
 *
 * <pre>{@code
 * Dataset balanced = new ClassWeights(data, Map.of(0, 1.0, 1, 9.0)); // class 1 is rare
 * }</pre>
 *
 * <p>The class of a one-hot label is the place of its largest number; a single number is rounded to its class.
 *
 * @param data the samples, without weights of their own
 * @param weights by class number; a class without an entry counts 1
 */
public record ClassWeights(Dataset data, Map<Integer, Double> weights) implements DerivedDataset {
    public ClassWeights {
        if (data.weight().isPresent()) {
            throw new IllegalArgumentException("Samples are weighted by classWeight or by sampleWeight, got both:"
                    + " multiply the sample weights by those of the classes");
        }
        if (data.label().shape().numDimensions() > 1) {
            throw new IllegalArgumentException(
                    "classWeight takes labels that are class numbers or one-hot, got labels with %d axes: use sampleWeight"
                            .formatted(data.label().shape().numDimensions()));
        }
        weights = Map.copyOf(weights);
    }

    @Override
    public Optional<Shape> weight() {
        return Optional.of(Shape.scalar());
    }

    @Override
    public Batches batches(Order order) {
        Batches pass = data.batches(order);
        return new Batches() {
            @Override
            public int next(Batch batch) {
                int count = pass.next(batch);
                for (int i = 0; i < count; i++) {
                    batch.weights()[i] =
                            weights.getOrDefault(classOf(batch.y(), i), 1.0).floatValue();
                }
                return count;
            }

            @Override
            public void close() {
                pass.close();
            }
        };
    }

    private int classOf(BatchBuffer labels, int sample) {
        return label().length() == 1 ? Math.round(labels.get(sample)) : labels.argMax(sample);
    }
}
