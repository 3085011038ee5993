package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.constraints.Constraint;
import dev.sequential.graph.LayerGraph;
import dev.sequential.initializers.Initializer;
import dev.sequential.initializers.RandomUniform;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.regularizers.Regularizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TBool;
import org.tensorflow.types.family.TFloating;

/**
 * An {@link Embedding} that another kind of model can also use the other way round, from vectors to scores of all
 * numbers.
 *
 * <pre>{@code new ReversibleEmbedding(100, 8) // (5) -> (5, 8), 800 weights}</pre>
 *
 * <p>A Sequential model calls a layer once, from numbers to vectors; what is said of the way back is kept for Keras's
 * files. Input whole numbers {@code (...)}, output {@code (..., output_dim)}. Weights: {@code embeddings (input_dim,
 * output_dim)}, and without tied weights {@code reverse_embeddings (output_dim, input_dim)}, which nothing trains.
 *
 * @param inputDim how many numbers there are, from 0
 * @param outputDim numbers in a vector
 * @param embeddings initializer, regularizer and constraint of the vectors
 * @param maskZero whether 0 is an absent step
 * @param tieWeights whether the way back has the same vectors
 * @param reverseDtype the type of the way back
 * @param logitSoftCap the bound of the numbers of the way back
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/core_layers/">Keras: core layers</a>
 */
public record ReversibleEmbedding(
        int inputDim,
        int outputDim,
        WeightSpec embeddings,
        boolean maskZero,
        boolean tieWeights,
        Optional<String> reverseDtype,
        Optional<Double> logitSoftCap,
        LayerOptions options)
        implements KerasLayer<ReversibleEmbedding>, HasActivityRegularizer {
    public ReversibleEmbedding {
        ArgumentChecks.atLeast(1, inputDim, "ReversibleEmbedding input_dim");
        ArgumentChecks.atLeast(1, outputDim, "ReversibleEmbedding output_dim");
    }

    /** Vectors initialized evenly between -0.05 and 0.05, the same on the way back. */
    public ReversibleEmbedding(int inputDim, int outputDim) {
        this(
                inputDim,
                outputDim,
                WeightSpec.of(new RandomUniform()),
                false,
                true,
                Optional.empty(),
                Optional.empty(),
                LayerOptions.DEFAULT);
    }

    /** The same layer with this embeddings initializer. */
    public ReversibleEmbedding embeddingsInitializer(Initializer initializer) {
        return Records.with(this, "embeddings", embeddings.initializer(initializer));
    }

    /** The same layer with this embeddings regularizer. */
    public ReversibleEmbedding embeddingsRegularizer(Regularizer regularizer) {
        return Records.with(this, "embeddings", embeddings.regularizer(regularizer));
    }

    /** The same layer, with 0 for an absent step or for a number like the others. */
    public ReversibleEmbedding maskZero(boolean maskZero) {
        return Records.with(this, "maskZero", maskZero);
    }

    /** The same layer, with vectors of their own for the way back or not. */
    public ReversibleEmbedding tieWeights(boolean tieWeights) {
        return Records.with(this, "tieWeights", tieWeights);
    }

    private Embedding forward() {
        return new Embedding(inputDim, outputDim, embeddings, maskZero, options);
    }

    /** The same layer with this embeddings constraint. */
    public ReversibleEmbedding embeddingsConstraint(Constraint constraint) {
        return Records.with(this, "embeddings", embeddings.constraint(constraint));
    }

    /** The same layer with outputs kept within this bound, softly. */
    public ReversibleEmbedding logitSoftCap(double logitSoftCap) {
        return Records.with(this, "logitSoftCap", Optional.of(logitSoftCap));
    }

    /** The same layer with another type on the way back. */
    public ReversibleEmbedding reverseDtype(String reverseDtype) {
        return Records.with(this, "reverseDtype", Optional.of(reverseDtype));
    }

    @Override
    public boolean autocast() {
        return false;
    }

    @Override
    public Shape outputShape(Shape input) {
        return forward().outputShape(input);
    }

    @Override
    public List<Weight> weights(Shape input) {
        List<Weight> weights = new ArrayList<>(forward().weights(input));
        if (!tieWeights) {
            weights.add(WeightSpec.of(embeddings.initializer()).weight("reverse_embeddings", outputDim, inputDim));
        }
        return weights;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        return forward().emit(graph, x);
    }

    @Override
    public Optional<Operand<TBool>> outputMask(LayerGraph graph, Operand<TFloating> x) {
        return forward().outputMask(graph, x);
    }
}
