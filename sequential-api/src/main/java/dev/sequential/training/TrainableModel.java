package dev.sequential.training;

import dev.sequential.architecture.Architecture;
import dev.sequential.data.Dataset;
import dev.sequential.layers.Layer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.ndarray.FloatNdArray;
import org.tensorflow.ndarray.Shape;

/**
 * A model as callbacks, files and the record of runs know it: its layers, its weights, how it is trained, and where it
 * is written to.
 *
 * @see <a href="https://keras.io/api/models/model/">Keras: the Model class</a>
 */
public interface TrainableModel {
    /** The name of the model. */
    String name();

    /** The layers, first to last, without the input. */
    List<Layer> layers();

    /**
     * Layers with their names, shapes and weights.
     *
     * @throws IllegalStateException if the input shape is not known yet
     */
    Architecture architecture();

    /** Numbers in all weights. */
    long countParams();

    /** What the model was compiled with; empty for one that was not. */
    Optional<Compilation> compilation();

    /** What the data looked like that the model was last trained on; empty where that is not known. */
    Optional<TrainedOn> trainedOn();

    /** The device that the model computes on: the CPU or a GPU. */
    Device device();

    /** The value of a weight, such as {@code "dense/kernel"}, in row-major order. */
    float[] getWeight(String weight);

    /** The values of all weights, by name, in order. */
    Map<String, float[]> getWeights();

    /** Gives weights values, by name. */
    void setWeights(Map<String, float[]> values);

    /** What stateful layers keep from batch to batch, by name, of shape {@code (batch, ...)}. */
    Map<String, float[]> getStates();

    /** Gives stateful layers what they keep from batch to batch, by name. */
    void setStates(Map<String, float[]> values);

    /** The learning rate of the next step. */
    double learningRate();

    /** Changes the learning rate from the next step on. */
    void learningRate(double learningRate);

    /** What the optimizer has gathered: its iterations, its schedule and its slots. */
    OptimizerState optimizerState();

    /** Lets the optimizer go on from what it had gathered. */
    void optimizerState(OptimizerState state);

    /** The shapes of what the optimizer gathers, by name, in the order in which Keras saves it. */
    Map<String, Shape> optimizerSlots();

    /** Evaluates the model in batches of a size: loss and metrics over the whole data set, by name. */
    Map<String, Double> evaluate(Dataset data, int batchSize);

    /** Predicts all inputs at once: see {@link Dataset#of} for what they may be. */
    FloatNdArray predictOnBatch(Object inputs);

    /** Writes the model, its weights and its optimizer's state into a file that Keras 3 loads. */
    void save(Path file);

    /** Writes the weights into a file {@code .weights.h5} that Keras 3 loads. */
    void saveWeights(Path file);

    /** The layers as JSON, as Keras's {@code to_json} writes them. */
    String toJson();
}
