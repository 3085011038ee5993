package dev.sequential.onnx;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.activations.Activations;
import dev.sequential.layers.GRU;
import dev.sequential.layers.LSTM;
import dev.sequential.layers.SimpleRNN;
import dev.sequential.layers.keywords.SequenceOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tensorflow.ndarray.Shape;

/** Recurrent layers as the operators LSTM, GRU and RNN, which go through whole sequences. */
final class RecurrentTranslations {
    private static final Map<Activations, String> NAMES = Map.of(
            Activations.TANH, "Tanh",
            Activations.SIGMOID, "Sigmoid",
            Activations.HARD_SIGMOID, "HardSigmoid",
            Activations.RELU, "Relu",
            Activations.SOFTSIGN, "Softsign",
            Activations.LINEAR, "Affine");

    private RecurrentTranslations() {}

    static void addTo(Translations translations) {
        translations
                .add(LSTM.class, RecurrentTranslations::lstm)
                .add(GRU.class, RecurrentTranslations::gru)
                .add(SimpleRNN.class, RecurrentTranslations::simple);
    }

    /** Keras's gates are i, f, cell, o; ONNX's i, o, f, cell. */
    private static String lstm(OnnxGraph graph, LSTM layer, String x) {
        var recurrent = new Recurrence(graph, layer.sequence(), layer.units());
        return recurrent.emit(
                "LSTM",
                x,
                new int[] {0, 3, 1, 2},
                recurrent.bias(layer.useBias(), 4),
                recurrent.activations(layer.recurrentActivation(), layer.activation(), layer.activation()));
    }

    /** The gates z, r and the new state are in one order in Keras and ONNX. */
    private static String gru(OnnxGraph graph, GRU layer, String x) {
        var recurrent = new Recurrence(graph, layer.sequence(), layer.units());
        var functions = recurrent.activations(layer.recurrentActivation(), layer.activation());
        OnnxAttribute[] attributes = Arrays.copyOf(functions, functions.length + 1);
        attributes[functions.length] = OnnxAttribute.of("linear_before_reset", layer.resetAfter() ? 1 : 0);
        return recurrent.emit("GRU", x, new int[] {0, 1, 2}, recurrent.bias(layer.useBias(), 3), attributes);
    }

    private static String simple(OnnxGraph graph, SimpleRNN layer, String x) {
        var recurrent = new Recurrence(graph, layer.sequence(), layer.units());
        return recurrent.emit(
                "RNN", x, new int[] {0}, recurrent.bias(layer.useBias(), 1), recurrent.activations(layer.activation()));
    }

    /** The steps of {@code (batch, steps, ...)} in the other order. */
    static String reversed(OnnxGraph graph, String x) {
        return graph.op(
                "Slice",
                List.of(x, graph.integers(-1), graph.integers(Long.MIN_VALUE), graph.integers(1), graph.integers(-1)));
    }

    /** What LSTM, GRU and RNN share: weights in ONNX's order of gates, steps before samples, functions by name. */
    private record Recurrence(OnnxGraph graph, SequenceOptions sequence, int units) {
        /**
         * Adds the operator.
         *
         * @param x of shape {@code (batch, steps, inputs)}
         * @param gates Keras's gates in ONNX's order
         * @param bias two rows, for inputs and states, in Keras's order of gates
         */
        String emit(String type, String x, int[] gates, float[] bias, OnnxAttribute... attributes) {
            String steps = swapped(x);
            List<OnnxAttribute> all = new ArrayList<>(List.of(attributes));
            all.add(OnnxAttribute.of("hidden_size", units));
            all.add(OnnxAttribute.of("direction", sequence.goBackwards() ? "reverse" : "forward"));
            List<String> outputs = graph.ops(
                    type,
                    2,
                    List.of(steps, kernel("kernel", gates), kernel("recurrent_kernel", gates), both(bias, gates)),
                    all.toArray(OnnxAttribute[]::new));
            if (!sequence.returnSequences()) {
                return graph.op("Squeeze", List.of(outputs.get(1), graph.integers(0)));
            }
            String one = swapped(graph.op("Squeeze", List.of(outputs.get(0), graph.integers(1))));
            return sequence.goBackwards() ? reversed(graph, one) : one; // ONNX keeps the input's order
        }

        /** The bias of a layer whose states have none; 0 if it has none at all. */
        float[] bias(boolean useBias, int gates) {
            float[] both = new float[2 * gates * units];
            if (useBias) {
                float[] given = graph.values("cell/bias");
                System.arraycopy(given, 0, both, 0, given.length);
            }
            return both;
        }

        /** The functions of gates and states, by the names that ONNX has for them. */
        OnnxAttribute[] activations(ActivationFunction... functions) {
            List<String> names = Arrays.stream(functions).map(this::name).toList();
            // one of each for the functions that have them, in order
            float[] alphas = new float[functions.length];
            float[] betas = new float[functions.length];
            int count = 0;
            for (ActivationFunction function : functions) {
                if (function == Activations.LINEAR) {
                    alphas[count++] = 1;
                } else if (function == Activations.HARD_SIGMOID) {
                    alphas[count] = 1 / 6f;
                    betas[count++] = 0.5f;
                }
            }
            count = Math.max(count, 1); // onnxruntime's RNN reads the first whatever the function is
            return new OnnxAttribute[] {
                OnnxAttribute.of("activations", names),
                OnnxAttribute.of("activation_alpha", Arrays.copyOf(alphas, count)),
                OnnxAttribute.of("activation_beta", Arrays.copyOf(betas, count))
            };
        }

        private String name(ActivationFunction function) {
            String name = function instanceof Activations named ? NAMES.get(named) : null;
            if (name == null) {
                throw graph.unsupported(
                        "ONNX's recurrent operators have tanh, sigmoid, hard_sigmoid, relu, softsign and linear, not %s"
                                .formatted(function.identifier()));
            }
            return name;
        }

        /** A matrix {@code (inputs, gates * units)} as {@code (1, gates * units, inputs)}. */
        private String kernel(String weight, int[] gates) {
            Shape shape = graph.shape("cell/" + weight);
            float[] values = graph.values("cell/" + weight);
            int inputs = (int) shape.get(0);
            int columns = (int) shape.get(1);
            float[] rows = new float[values.length];
            for (int row = 0; row < columns; row++) {
                int column = gates[row / units] * units + row % units;
                for (int input = 0; input < inputs; input++) {
                    rows[row * inputs + input] = values[input * columns + column];
                }
            }
            return graph.constant(new long[] {1, columns, inputs}, rows);
        }

        private String both(float[] bias, int[] gates) {
            float[] ordered = new float[bias.length];
            for (int i = 0; i < bias.length; i++) {
                int row = i / (gates.length * units);
                int gate = i / units % gates.length;
                ordered[i] = bias[(row * gates.length + gates[gate]) * units + i % units];
            }
            return graph.constant(new long[] {1, bias.length}, ordered);
        }

        private String swapped(String x) {
            return graph.op("Transpose", List.of(x), OnnxAttribute.of("perm", new long[] {1, 0, 2}));
        }
    }
}
