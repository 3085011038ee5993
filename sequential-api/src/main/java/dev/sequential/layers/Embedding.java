package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.constraints.Constraint;
import dev.sequential.graph.LayerGraph;
import dev.sequential.initializers.Initializer;
import dev.sequential.initializers.RandomUniform;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.regularizers.Regularizer;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * An embedding: gives each whole number, such as the index of a word, a trained vector of its own.
 *
 * <pre>{@code new Embedding(1000, 64) // (10) -> (10, 64), 64000 weights}</pre>
 *
 * <p>Input of any shape, numbers from 0 to {@code inputDim - 1}, or negative ones that count from the end: -1 is the
 * last; output with one more axis. Weight: {@code embeddings (inputDim, outputDim)}. There is no gradient by the input.
 *
 * @param inputDim how many numbers there are, at least 1
 * @param outputDim length of a vector, at least 1
 * @param embeddings initializer, regularizer and constraint of the vectors
 * @param maskZero whether 0 is no number but marks an absent step; a fraction such as 0.3, whose vector is that of 0,
 *     does not
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/core_layers/embedding/">Keras: Embedding layer</a>
 */
@KerasKeywords(ignored = {"input_length", "quantization_config", "sparse", "weights"})
public record Embedding(int inputDim, int outputDim, WeightSpec embeddings, boolean maskZero, LayerOptions options)
        implements KerasLayer<Embedding>, HasActivityRegularizer {
    public Embedding {
        ArgumentChecks.atLeast(1, inputDim, "Embedding input_dim");
        ArgumentChecks.atLeast(1, outputDim, "Embedding output_dim");
    }

    /** Vectors initialized evenly between -0.05 and 0.05. */
    public Embedding(int inputDim, int outputDim) {
        this(inputDim, outputDim, WeightSpec.of(new RandomUniform()), false, LayerOptions.DEFAULT);
    }

    /** The same layer with this embeddings initializer, by name. */
    public Embedding embeddingsInitializer(String identifier) {
        return embeddingsInitializer(Initializer.of(identifier));
    }

    /** The same layer with this embeddings initializer. */
    public Embedding embeddingsInitializer(Initializer initializer) {
        return Records.with(this, "embeddings", embeddings.initializer(initializer));
    }

    /** The same layer with this embeddings regularizer. */
    public Embedding embeddingsRegularizer(Regularizer regularizer) {
        return Records.with(this, "embeddings", embeddings.regularizer(regularizer));
    }

    /** The same layer with this embeddings regularizer, by name. */
    public Embedding embeddingsRegularizer(String identifier) {
        return embeddingsRegularizer(Regularizer.of(identifier));
    }

    /** The same layer with this embeddings constraint. */
    public Embedding embeddingsConstraint(Constraint constraint) {
        return Records.with(this, "embeddings", embeddings.constraint(constraint));
    }

    /** The same layer with this embeddings constraint, by name. */
    public Embedding embeddingsConstraint(String identifier) {
        return embeddingsConstraint(Constraint.of(identifier));
    }

    /** The same layer, with 0 for an absent step or for a number like the others. */
    public Embedding maskZero(boolean maskZero) {
        return Records.with(this, "maskZero", maskZero);
    }

    @Override
    public boolean autocast() {
        return false;
    }

    @Override
    public Shape outputShape(Shape input) {
        return input.append(outputDim);
    }

    @Override
    public List<Weight> weights(Shape input) {
        return List.of(embeddings.weight("embeddings", inputDim, outputDim));
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        Operand<TInt32> numbers = tf.dtypes.cast(x, TInt32.class);
        var fromTheEnd = tf.math.add(numbers, tf.constant(inputDim));
        return graph.rows("embeddings", tf.select(tf.math.less(numbers, tf.constant(0)), fromTheEnd, numbers));
    }

    @Override
    public Optional<Operand<TBool>> outputMask(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        return maskZero ? Optional.of(tf.math.notEqual(x, tf.zerosLike(x))) : Optional.empty();
    }
}
