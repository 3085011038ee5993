package dev.sequential.conformance;

import dev.sequential.Sequential;
import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.data.Samples;
import dev.sequential.internal.engine.Engine;
import dev.sequential.layers.Weight;
import dev.sequential.saving.hdf5.Hdf5;
import dev.sequential.training.Device;
import java.nio.file.Path;
import org.tensorflow.ndarray.buffer.DataBuffers;

/** Layers: outputs of both modes, penalties, gradients, and what the layer itself has changed after a pass. */
final class LayerCases implements CaseKind {
    @Override
    public String folder() {
        return "layers";
    }

    @Override
    public String suffix() {
        return ".keras";
    }

    @Override
    public void run(Path file, Comparison comparison) {
        String name = file.getFileName().toString().replaceFirst("\\.keras$", ".h5");
        try (Sequential model = Sequential.load(file);
                Hdf5 numbers = Hdf5.open(file.resolveSibling(name))) {
            comparison.computedBy(model.architecture());
            var x = numbers.get("x");
            int samples = Math.toIntExact(x.shape().get(0));
            var y = model.predict(Samples.floats(x.shape().tail(), x.floats()), samples);
            float[] predicted = new float[Math.toIntExact(y.size())];
            y.copyTo(DataBuffers.of(predicted, false, false));
            comparison.check("y", numbers.get("y"), predicted);
            if (numbers.find("g").isPresent()) {
                training(model, numbers, samples, comparison);
            }
        }
    }

    private static void training(Sequential model, Hdf5 numbers, int samples, Comparison comparison) {
        Architecture architecture = model.architecture();
        Engine engine = Engine.open(architecture, Device.CPU, 1);
        try (var probe = new Probe(engine)) {
            engine.variables().write(model.getWeights());
            engine.variables().writeStates(model.getStates());
            var outcome = probe.run(
                    numbers.get("x").floats(), samples, numbers.get("g").floats());
            comparison.check("y_train", numbers.get("y_train"), outcome.output().floats());
            comparison.checkSum(
                    "objective",
                    numbers.get("objective"),
                    outcome.objective(),
                    terms(numbers.get("y_train").values(), numbers.get("g").values()));
            if (numbers.find("dx").isPresent()) {
                comparison.check("dx", numbers.get("dx"), outcome.dx().floats());
            }
            int index = 0;
            for (var gradient : outcome.gradients().entrySet()) {
                comparison.check(
                        "gradient by " + gradient.getKey(),
                        numbers.get("grads/" + index++),
                        gradient.getValue().floats());
            }
            after(architecture, engine, numbers, comparison);
        }
    }

    /** The magnitudes of the products that an objective is the sum of. */
    private static double terms(double[] outputs, double[] upstream) {
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            sum += Math.abs(outputs[i] * upstream[i]);
        }
        return sum;
    }

    private static void after(Architecture model, Engine engine, Hdf5 numbers, Comparison comparison) {
        int index = 0;
        for (Node node : model.nodes()) {
            for (Weight weight : node.weights()) {
                boolean whole = weight.name().equals("count"); // cases hold floating-point numbers only
                if (!node.trains(weight) && !whole) {
                    String name = node.fullName(weight.path());
                    comparison.check(
                            name + " afterwards",
                            numbers.get("after/" + index++),
                            engine.variables().read(name));
                }
            }
        }
    }
}
