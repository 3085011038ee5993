package dev.sequential;

import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.LayerStack;
import dev.sequential.architecture.Node;
import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.History;
import dev.sequential.callbacks.Logs;
import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Dataset;
import dev.sequential.data.Samples;
import dev.sequential.data.Seeds;
import dev.sequential.graph.DTypePolicy;
import dev.sequential.internal.engine.Engine;
import dev.sequential.internal.engine.LazyEngine;
import dev.sequential.internal.engine.SavedModelFolder;
import dev.sequential.internal.train.BatchPredictor;
import dev.sequential.internal.train.BatchTrainer;
import dev.sequential.internal.train.Evaluator;
import dev.sequential.internal.train.OptimizerProgress;
import dev.sequential.internal.train.Trainer;
import dev.sequential.internal.train.ValidationSplit;
import dev.sequential.layers.Layer;
import dev.sequential.optimizers.schedules.Schedule;
import dev.sequential.saving.ModelFiles;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeException;
import dev.sequential.training.Compilation;
import dev.sequential.training.Device;
import dev.sequential.training.OptimizerState;
import dev.sequential.training.StoredModel;
import dev.sequential.training.TrainableModel;
import dev.sequential.training.TrainedOn;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.tensorflow.ndarray.FloatNdArray;
import org.tensorflow.ndarray.Shape;

/**
 * A stack of layers, each fed by the one before it: Keras's {@code Sequential}.
 *
 * <pre>{@code
 * var model = new Sequential();
 * model.add(new Flatten().inputShape(32, 32, 3));
 * model.add(new Dense(10));
 * model.add(new Activation("softmax"));
 * model.compile(optimizer("adam"), loss("categorical_crossentropy"), metrics("accuracy"));
 * History history = model.fit(cifar.train(), epochs(20), batchSize(128), validationData(cifar.test()));
 * }</pre>
 *
 * <p>Adding layers and compiling is pure Java. TensorFlow is loaded, and native memory taken, when the model first
 * trains, evaluates, predicts, or is asked for a weight; {@link #close} gives that memory back. A model is used by one
 * thread at a time.
 *
 * @see <a href="https://keras.io/api/models/sequential/">Keras: the Sequential class</a>
 */
public final class Sequential implements TrainableModel, AutoCloseable {
    private final LayerStack stack;
    private final LazyEngine engine = new LazyEngine();
    private Optional<Compilation> compilation = Optional.empty();
    private OptimizerProgress progress = new OptimizerProgress(0, Schedule.of(0));
    private long seed = ThreadLocalRandom.current().nextLong() >>> 16;
    private Optional<TrainedOn> trainedOn = Optional.empty();

    /** A model without layers. */
    public Sequential() {
        this("sequential");
    }

    /** A model without layers, under a name. */
    public Sequential(String name) {
        this(new LayerStack(name));
    }

    private Sequential(LayerStack stack) {
        this.stack = stack;
    }

    /** A model from a file: it goes on as the one that was saved would. */
    private Sequential(StoredModel stored) {
        this(new LayerStack(stored.architecture()));
        compilation = stored.compilation();
        compilation.ifPresent(compiled ->
                progress = new OptimizerProgress(0, compiled.optimizer().learningRate()));
        stored.optimizer().ifPresent(state -> progress.goOnFrom(state.iterations(), state.schedule()));
        trainedOn = stored.trainedOn();
        engine.keep(stored);
    }

    /** A model of these layers. */
    public static Sequential of(Layer... layers) {
        return of((Object[]) layers);
    }

    /**
     * A model of layers and other models, which are added with the weights they have now.
     *
     * @throws IllegalArgumentException if something is neither a {@link Layer} nor a {@link Sequential}
     */
    public static Sequential of(Object... layersAndModels) {
        var model = new Sequential();
        for (Object part : layersAndModels) {
            if (part instanceof Layer layer) {
                model.add(layer);
            } else if (part instanceof Sequential other) {
                model.add(other);
            } else {
                throw new IllegalArgumentException("A model is made of layers and of models, got " + part);
            }
        }
        return model;
    }

    /** The name of the model. */
    @Override
    public String name() {
        return stack.name();
    }

    /**
     * Appends a layer and checks that it can take what the last one gives.
     *
     * @return this model
     * @throws ShapeException if it cannot
     */
    public Sequential add(Layer layer) {
        engine.requireIdle("add");
        stack.add(layer);
        engine.renew();
        return this;
    }

    /**
     * Appends another model as one layer, with the weights that it has now.
     *
     * <p>The weights are taken over: training this model leaves the other one as it is. (In Keras both share them.)
     *
     * @return this model
     * @throws ShapeException if it cannot take what the last layer gives
     */
    public Sequential add(Sequential other) {
        var nested = NestedModel.of(other);
        add(nested.layer());
        Node last = architecture().nodes().get(architecture().nodes().size() - 1);
        engine.keep(nested.weights(last.name()));
        return this;
    }

    /**
     * Takes the last layer off.
     *
     * @return this model
     */
    public Sequential pop() {
        engine.requireIdle("pop");
        stack.pop().ifPresent(engine::renewWithout);
        return this;
    }

    /** The layers, first to last, without the input. */
    @Override
    public List<Layer> layers() {
        return stack.layers();
    }

    /**
     * The layer of a name, or of a path of names into a model that was added: {@code "base/conv1"}.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public Layer getLayer(String name) {
        return stack.layer(name);
    }

    /**
     * The layer at a place, from 0, without the input.
     *
     * @throws IndexOutOfBoundsException if there are not so many
     */
    public Layer getLayer(int index) {
        return layers().get(index);
    }

    /** Freezes or thaws all layers, and those inside them; takes effect with the next {@link #compile}. */
    public Sequential trainable(boolean trainable) {
        for (Node node : architecture().nodes()) {
            trainable(node.name(), trainable);
        }
        return this;
    }

    /**
     * Freezes or thaws the layer of a name, and those inside it if it is a model or wraps a layer, as in Keras; takes
     * effect with the next {@link #compile}. A path of names reaches one layer inside a model that was added:
     *
     * <pre>{@code model.trainable("base", true).trainable("base/conv1", false)}</pre>
     */
    public Sequential trainable(String layerName, boolean trainable) {
        engine.requireOpen();
        stack.trainable(layerName, trainable);
        return this;
    }

    /**
     * Puts all layers so far under a policy: {@code float32}, {@code mixed_bfloat16}, or {@code mixed_float16}. Layers
     * compute in its type, and keep their weights in single precision; layers that are added later do not follow.
     *
     * <pre>{@code
     * model.dtype("mixed_bfloat16").add(new Activation("softmax")); // the last layer in single precision
     * }</pre>
     *
     * @see CompileOption#autoScaleLoss
     */
    public Sequential dtype(String policy) {
        for (Node node : architecture().nodes()) {
            dtype(node.name(), policy);
        }
        return this;
    }

    /** Puts the layer of a name under a policy, as {@link #dtype(String)} does with all. */
    public Sequential dtype(String layerName, String policy) {
        engine.requireIdle("dtype");
        stack.dtype(layerName, DTypePolicy.of(policy));
        engine.renew();
        return this;
    }

    /**
     * Layers with their names, shapes and weights.
     *
     * @throws IllegalStateException if the input shape is not known yet
     */
    @Override
    public Architecture architecture() {
        return stack.architecture();
    }

    /** Numbers in all weights. */
    @Override
    public long countParams() {
        return architecture().countParams();
    }

    /**
     * Says where initial weights, and the random numbers of trainings that name no other seed, come from. Without it,
     * each model draws its own.
     */
    public Sequential seed(long value) {
        seed = value;
        return this;
    }

    /** Where initial weights, and the random numbers of trainings that name no other seed, come from. */
    public long seed() {
        return seed;
    }

    /** Says how the model is trained: see {@link CompileOption} for the arguments. The optimizer starts anew. */
    public void compile(CompileOption... options) {
        compile(CompileOption.compilation(options));
    }

    /**
     * Says how the model is trained: as another one is, or as this one was with a change. The optimizer starts anew.
     */
    public void compile(Compilation wanted) {
        engine.requireIdle("compile");
        Compilation compiled = wanted.scaledFor(stack.layers());
        compilation = Optional.of(compiled);
        progress = new OptimizerProgress(0, compiled.optimizer().learningRate());
        engine.renew();
    }

    /** What the model was compiled with; empty for one that was not. */
    @Override
    public Optional<Compilation> compilation() {
        return compilation;
    }

    /** What the data looked like that the model was last trained on by {@link #fit}; empty where that is not known. */
    @Override
    public Optional<TrainedOn> trainedOn() {
        return trainedOn;
    }

    /** Says what the model's numbers stand for, where no training here has. */
    public Sequential trainedOn(TrainedOn facts) {
        trainedOn = Optional.of(facts);
        return this;
    }

    /** Trains on arrays: see {@link Dataset#of} for what they may be, {@link FitOption} for the other arguments. */
    public History fit(Object inputs, Object labels, FitOption... options) {
        GivenArrays.check("fit", inputs, labels);
        return fit(Dataset.of(inputs, labels), options);
    }

    /**
     * Trains the model. When its thread is interrupted, the training ends after the current step, with the epoch's end
     * as usual; {@link History#stopReason} says so, and the thread stays interrupted.
     *
     * @param data what is trained on
     * @param options see {@link FitOption}
     * @return loss and metrics, epoch by epoch
     * @throws IllegalStateException if the model was not compiled, or is closed
     * @throws ShapeException if the data does not fit the model
     */
    public History fit(Dataset data, FitOption... options) {
        var arguments = FitOption.arguments("fit", options);
        requireCompiled("fit");
        var split = ValidationSplit.of(data, arguments);
        stack.build(data.input().shape());
        long chosen = arguments.seed().orElseGet(() -> seedFrom(arguments.initialEpoch()));
        Engine open = open(chosen);
        requireFitting(split.training());
        split.validation().ifPresent(this::requireFitting);
        trainedOn = Optional.of(new TrainedOn(data.classNames(), data.input().divisor()));
        var history = new History();
        return engine.during("fit", () -> {
            new Trainer(this, open, progress, arguments, split, chosen, history).run();
            return history;
        });
    }

    /**
     * One step of training on one batch.
     *
     * @param inputs see {@link Dataset#of}
     * @param labels see {@link Dataset#of}
     * @return loss and metrics of this batch, by name
     */
    public Map<String, Double> trainOnBatch(Object inputs, Object labels) {
        return trainOnBatch(Dataset.of(inputs, labels));
    }

    /** One step of training on all samples of a data set, each counted as its weight says. */
    public Map<String, Double> trainOnBatch(ArrayDataset data) {
        requireCompiled("trainOnBatch");
        stack.build(data.input().shape());
        Engine open = open();
        requireFitting(data);
        return engine.during("trainOnBatch", () -> BatchTrainer.train(open, data, seed, progress));
    }

    /** Evaluates all samples of a data set at once, each counted as its weight says. */
    public Map<String, Double> testOnBatch(ArrayDataset data) {
        return evaluate(data, data.inputs().size());
    }

    /** Evaluates one batch: see {@link Dataset#of} for what inputs and labels may be. */
    public Map<String, Double> testOnBatch(Object inputs, Object labels) {
        GivenArrays.check("testOnBatch", inputs, labels);
        return testOnBatch(Dataset.of(asTrained(inputs), labels));
    }

    /** Predicts all inputs at once: see {@link Dataset#of} for what they may be. */
    @Override
    public FloatNdArray predictOnBatch(Object inputs) {
        var samples = asTrained(inputs);
        return predict(samples, samples.size());
    }

    /** Evaluates on arrays in batches of 32: see {@link Dataset#of} for what they may be. */
    public Map<String, Double> evaluate(Object inputs, Object labels, EvaluateOption... options) {
        GivenArrays.check("evaluate", inputs, labels);
        return evaluate(Dataset.of(asTrained(inputs), labels), options);
    }

    /** Evaluates in batches of 32, unless an option says otherwise. */
    public Map<String, Double> evaluate(Dataset data, EvaluateOption... options) {
        var arguments = FitOption.arguments("evaluate", options);
        return evaluate(
                ValidationSplit.weighted(data, arguments),
                arguments.batchSize(),
                arguments.stepsPerEpoch(),
                arguments.callbacks());
    }

    /** Evaluates in batches of your size. */
    @Override
    public Map<String, Double> evaluate(Dataset data, int batchSize) {
        return evaluate(data, batchSize, new Callback[0]);
    }

    /**
     * Evaluates the model.
     *
     * @return loss and metrics over the whole data set, by name
     * @throws IllegalStateException if the model was not compiled, or is closed
     */
    public Map<String, Double> evaluate(Dataset data, int batchSize, Callback... callbacks) {
        return evaluate(data, batchSize, OptionalInt.empty(), List.of(callbacks));
    }

    private Map<String, Double> evaluate(Dataset data, int batchSize, OptionalInt steps, List<Callback> callbacks) {
        requireCompiled("evaluate");
        requireBatchSize(batchSize);
        stack.build(data.input().shape());
        Engine open = open();
        requireFitting(data);
        Logs logs = engine.during("evaluate", () -> Evaluator.evaluate(open, data, batchSize, steps, callbacks));
        return new LinkedHashMap<>(logs.copy());
    }

    /**
     * Predicts arrays, in batches of 32 unless an option says otherwise: see {@link Dataset#of} for what inputs may be.
     *
     * <pre>{@code float[][] outputs = StdArrays.array2dCopyOf(model.predict(x));}</pre>
     *
     * @return of shape {@code (samples, output shape...)}
     */
    public FloatNdArray predict(Object inputs, PredictOption... options) {
        var samples = asTrained(inputs);
        return predict(ArrayDataset.of(samples, Samples.floats(Shape.scalar(), new float[samples.size()])), options);
    }

    /**
     * Predicts the inputs of any data set, in batches of 32 unless an option says otherwise; labels are not looked at.
     *
     * @return of shape {@code (samples, output shape...)}; a data set without end needs {@link FitOption#steps}
     */
    public FloatNdArray predict(Dataset data, PredictOption... options) {
        var arguments = FitOption.arguments("predict", options);
        engine.requireOpen();
        stack.build(data.input().shape());
        requireFitting(data.input().shape());
        return engine.during(
                "predict",
                () -> BatchPredictor.of(
                        open().predictStep(data.input()),
                        data,
                        architecture().output(data.input().shape()),
                        arguments.batchSize(),
                        arguments.stepsPerEpoch(),
                        arguments.callbacks()));
    }

    /** Predicts samples in batches of your size, telling callbacks of the begin, the end, and each batch. */
    public FloatNdArray predict(Samples inputs, int batchSize, Callback... callbacks) {
        requireBatchSize(batchSize);
        return predict(inputs, FitOption.batchSize(batchSize), FitOption.callbacks(callbacks));
    }

    /**
     * The class of the largest output of each input, or for a model that ends in one number, whether it is above one
     * half.
     */
    public int[] predictClasses(Object inputs) {
        return BatchPredictor.classes(predict(inputs));
    }

    /**
     * The quick way from one input to its output, with the weights as they are now; the caller closes it.
     *
     * @throws IllegalArgumentException if the model leaves a size of its input open: {@code predict} takes such
     */
    public Predictor predictor() {
        architecture().requireStateless("A predictor");
        return new Predictor(architecture(), getWeights());
    }

    /**
     * Writes the model as a TensorFlow SavedModel for serving: signature {@code serving_default}, from {@code input} to
     * {@code output}. It predicts; it cannot be trained.
     *
     * @param folder must not exist yet, or be empty
     */
    public void export(Path folder) {
        architecture().requireStateless("A SavedModel");
        SavedModelFolder.write(architecture(), getWeights(), ModelFiles.facts(this), folder);
    }

    /** The value of a weight, such as {@code "dense/kernel"}, in row-major order. */
    @Override
    public float[] getWeight(String weight) {
        requireWeight(weight, open().variables().names());
        return open().variables().read(weight);
    }

    /** Gives a weight a value, in row-major order. */
    public void setWeight(String weight, float[] values) {
        requireWeight(weight, open().variables().names());
        open().variables().write(weight, values);
    }

    /** The values of all weights, by name, in order. */
    @Override
    public Map<String, float[]> getWeights() {
        return open().variables().read();
    }

    /** Gives weights values, by name. */
    @Override
    public void setWeights(Map<String, float[]> values) {
        Set<String> known = new LinkedHashSet<>(open().variables().names());
        values.keySet().forEach(weight -> requireWeight(weight, known));
        open().variables().write(values);
    }

    /**
     * What layers with {@code stateful(true)} keep from batch to batch, by name, in row-major order, of shape
     * {@code (batch, ...)}. Files do not hold it, as in Keras.
     */
    @Override
    public Map<String, float[]> getStates() {
        return open().variables().readStates();
    }

    /** Gives layers what they keep from batch to batch, by name. */
    @Override
    public void setStates(Map<String, float[]> values) {
        open().variables().writeStates(values);
    }

    /** Makes the next batch begin at states of 0, as the first one did. */
    public void resetStates() {
        open().variables().resetStates();
    }

    /** The learning rate of the next step. */
    @Override
    public double learningRate() {
        requireCompiled("learningRate");
        return progress.learningRate();
    }

    /** Changes the learning rate from the next step on. */
    @Override
    public void learningRate(double learningRate) {
        requireCompiled("learningRate");
        progress.learningRate(learningRate);
    }

    /** What the optimizer has gathered, for files and backups. */
    @Override
    public OptimizerState optimizerState() {
        requireCompiled("optimizerState");
        return new OptimizerState(
                progress.iterations(), progress.schedule(), open().slots().read());
    }

    /** Lets the optimizer go on from what it had gathered. */
    @Override
    public void optimizerState(OptimizerState state) {
        requireCompiled("optimizerState");
        open().slots().write(state.slots());
        progress.goOnFrom(state.iterations(), state.schedule());
    }

    /** The shapes of what the optimizer gathers, by name, in the order in which Keras saves it. */
    @Override
    public Map<String, Shape> optimizerSlots() {
        requireCompiled("optimizerSlots");
        return open().slots().shapes();
    }

    /**
     * The model in a file of Keras: {@code .keras}, or an older {@code .h5}. Where the file says so, it is compiled and
     * its optimizer goes on where it stopped, unless {@link LoadOption#compile} says otherwise.
     *
     * @throws dev.sequential.files.FileFormatException if the file is not whole, or has a layer, an optimizer, a loss
     *     or a metric that is not known
     */
    public static Sequential load(Path file, LoadOption... options) {
        return new Sequential(ModelFiles.load(file, LoadOption.compiles(options)));
    }

    /**
     * Writes the model, its weights and its optimizer's state into a file that Keras 3 loads.
     *
     * @param file named {@code .keras}, or {@code .h5} for the older format
     */
    @Override
    public void save(Path file) {
        engine.requireOpen();
        ModelFiles.save(this, file);
    }

    /** Gives the model the weights of a file {@code .weights.h5} that was written for the same layers. */
    public void loadWeights(Path file) {
        engine.requireOpen();
        setWeights(ModelFiles.loadWeights(architecture(), file));
    }

    /** Writes the weights into a file {@code .weights.h5} that Keras 3 loads. */
    @Override
    public void saveWeights(Path file) {
        engine.requireOpen();
        ModelFiles.saveWeights(this, file);
    }

    /**
     * Writes the model as an ONNX file for other runtimes: from {@code input} to {@code output}, shaped as in Keras. It
     * predicts; it cannot be trained.
     *
     * @param file named {@code .onnx}
     * @throws UnsupportedOperationException if there is a layer that ONNX's operators do not compute; the message names
     *     it
     */
    public void exportOnnx(Path file) {
        engine.requireOpen();
        architecture().requireStateless("An ONNX model");
        ModelFiles.exportOnnx(this, file);
    }

    /** The layers as JSON, as Keras's {@code to_json} writes them. */
    @Override
    public String toJson() {
        return ModelFiles.toJson(architecture());
    }

    /** A model without weights, from what {@link #toJson} or Keras's {@code to_json} wrote. */
    public static Sequential fromJson(String json) {
        return new Sequential(ModelFiles.fromJson(json));
    }

    /** The device that the model computes on: the CPU or a GPU. */
    @Override
    public Device device() {
        return open().device();
    }

    /** Gives the native memory back; the model cannot be used any more. */
    @Override
    public void close() {
        engine.close();
    }

    /** Name and kinds of layers, such as {@code Sequential[name=sequential, layers=[Flatten, Dense]]}. */
    @Override
    public String toString() {
        return "Sequential[name=%s, layers=%s]"
                .formatted(
                        name(), layers().stream().map(Architecture::className).toList());
    }

    /** Inputs as the last training took them: arrays of bytes are divided by what its bytes were divided by. */
    private Samples asTrained(Object inputs) {
        return Samples.of(inputs, "inputs", trainedOn.map(TrainedOn::divisor).orElse(1f));
    }

    /**
     * The seed of the next training: one that follows another, and is not said to go on in a later epoch, has its own.
     */
    private long seedFrom(int initialEpoch) {
        boolean first = progress.iterations() == 0 || initialEpoch > 0;
        return first ? seed : Seeds.mix(seed, progress.iterations()) >>> 16;
    }

    private Engine open() {
        return open(seed);
    }

    private Engine open(long weightSeed) {
        engine.requireOpen();
        return engine.open(architecture(), compilation, weightSeed);
    }

    private void requireCompiled(String method) {
        engine.requireOpen();
        if (compilation.isEmpty()) {
            throw new IllegalStateException(
                    "%s needs a compiled model: call compile(optimizer(...), loss(...)) first".formatted(method));
        }
    }

    private static void requireBatchSize(int batchSize) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("batchSize must be at least 1, got " + batchSize);
        }
    }

    private static void requireWeight(String weight, Collection<String> known) {
        if (!known.contains(weight)) {
            throw new IllegalArgumentException("There is no weight \"%s\", only %s".formatted(weight, known));
        }
    }

    private void requireFitting(Dataset data) {
        requireFitting(data.input().shape());
        compilation
                .flatMap(Compilation::loss)
                .ifPresent(
                        loss -> loss.check(data.label().shape(), architecture().output()));
    }

    private void requireFitting(Shape input) {
        Shape wanted = architecture().input().shape();
        if (!wanted.isCompatibleWith(input)) {
            throw new ShapeException("The model takes inputs of shape %s, got %s"
                    .formatted(Dimensions.text(wanted), Dimensions.text(input)));
        }
    }
}
