package dev.sequential.losses;

import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Cross-entropy of class numbers and probabilities: {@code -log(predicted[truth])}.
 *
 * @param fromLogits whether the model's outputs are logits, the numbers before a softmax
 * @param ignoreClass a class number whose samples are left out of the loss; empty for none
 * @param reduction how the losses of a batch become one number
 * @param axis of the classes, which must be the last
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/probabilistic_losses/#sparsecategoricalcrossentropy-class">Keras:
 *     SparseCategoricalCrossentropy</a>
 */
public record SparseCategoricalCrossentropy(
        boolean fromLogits, Optional<Integer> ignoreClass, Reduction reduction, int axis, String name)
        implements KerasLoss<SparseCategoricalCrossentropy>,
                HasFromLogits<SparseCategoricalCrossentropy>,
                HasAxis<SparseCategoricalCrossentropy>,
                HasIgnoredClass<SparseCategoricalCrossentropy> {
    /** Probabilities, no class ignored: the defaults of Keras. */
    public SparseCategoricalCrossentropy() {
        this(false, Optional.empty(), Reduction.SUM_OVER_BATCH_SIZE, -1, "sparse_categorical_crossentropy");
    }

    @Override
    public void check(Shape labels, Shape outputs) {
        if (axis != -1 && axis != outputs.numDimensions()) {
            throw new IllegalArgumentException(
                    "sparse_categorical_crossentropy takes the classes on the last axis, -1 or %d here, got axis %d: move them there with Permute"
                            .formatted(outputs.numDimensions(), axis));
        }
        LabelShapes.classNumbers(labels, outputs, "sparse_categorical_crossentropy");
    }

    @Override
    public Optional<ClassNumbers> classNumbers(Shape outputs) {
        return Optional.of(new ClassNumbers(outputs.get(outputs.numDimensions() - 1), ignoreClass));
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        Shape shape = predicted.shape();
        int rank = shape.numDimensions();
        int classes = Math.toIntExact(shape.get(rank - 1));
        boolean column = truth.shape().numDimensions() == rank;
        var numbers = column ? tf.squeeze(truth, Squeeze.axis(List.of(-1L))) : truth;
        Operand<TInt32> labels = tf.dtypes.cast(numbers, TInt32.class);
        var oneHot = tf.oneHot(labels, tf.constant(classes), tf.constant(1f), tf.constant(0f));
        var logits = (fromLogits ? Optional.of(predicted) : Logits.of(tf, predicted, "Softmax"))
                .orElseGet(() -> tf.math.log(Logits.clipped(tf, predicted)));
        var each = Logits.softmaxCrossentropy(tf, oneHot, logits);
        if (ignoreClass.isEmpty()) {
            return each;
        }
        var counts = tf.math.notEqual(labels, tf.constant((int) ignoreClass.get()));
        return tf.select(counts, each, tf.zerosLike(each));
    }

    @Override
    public Optional<Operand<TFloat32>> mask(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> each) {
        return ignoreClass.map(ignored -> {
            var counts = tf.math.notEqual(truth, tf.constant((float) ignored));
            return tf.reshape(tf.dtypes.cast(counts, TFloat32.class), tf.shape(each));
        });
    }
}
