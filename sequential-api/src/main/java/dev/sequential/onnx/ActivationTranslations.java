package dev.sequential.onnx;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.activations.Activations;
import dev.sequential.activations.Threshold;
import dev.sequential.layers.Activation;
import dev.sequential.layers.ELU;
import dev.sequential.layers.LeakyReLU;
import dev.sequential.layers.PReLU;
import dev.sequential.layers.ReLU;
import dev.sequential.layers.Softmax;
import java.util.List;

/** Activation layers as operators, and the activation functions that other layers end in. */
final class ActivationTranslations {
    private ActivationTranslations() {}

    static void addTo(Translations translations) {
        translations
                .add(Activation.class, (graph, layer, x) -> emit(graph, layer.activation(), x))
                .add(ELU.class, ActivationTranslations::elu)
                .add(LeakyReLU.class, ActivationTranslations::leakyRelu)
                .add(PReLU.class, ActivationTranslations::prelu)
                .add(ReLU.class, ActivationTranslations::relu)
                .add(Softmax.class, ActivationTranslations::softmax);
    }

    private static String elu(OnnxGraph graph, ELU layer, String x) {
        return graph.op("Elu", List.of(x), OnnxAttribute.of("alpha", (float) layer.alpha()));
    }

    private static String leakyRelu(OnnxGraph graph, LeakyReLU layer, String x) {
        return graph.op("LeakyRelu", List.of(x), OnnxAttribute.of("alpha", (float) layer.negativeSlope()));
    }

    private static String prelu(OnnxGraph graph, PReLU layer, String x) {
        return graph.op("PRelu", List.of(x, graph.weight("alpha")));
    }

    /** What is above the threshold, cut at the maximum, less the slope times what is missing below it. */
    private static String relu(OnnxGraph graph, ReLU layer, String x) {
        String threshold = graph.constant(layer.threshold());
        String above = layer.threshold() == 0
                ? graph.op("Relu", List.of(x))
                : graph.op("Mul", List.of(x, graph.real(graph.op("Greater", List.of(x, threshold)))));
        String cut = layer.maxValue()
                .map(most -> graph.op("Min", List.of(above, graph.constant(most))))
                .orElse(above);
        if (layer.negativeSlope() == 0) {
            return cut;
        }
        String below = graph.op("Relu", List.of(graph.op("Sub", List.of(threshold, x))));
        return graph.op("Sub", List.of(cut, graph.op("Mul", List.of(below, graph.constant(layer.negativeSlope())))));
    }

    private static String softmax(OnnxGraph graph, Softmax layer, String x) {
        InputAxes axes = InputAxes.of(graph, layer.axis());
        if (axes.numbers().length == 1) {
            return graph.op("Softmax", List.of(x), OnnxAttribute.of("axis", axes.numbers()[0]));
        }
        String below = graph.op("Sub", List.of(x, axes.reduced(graph, "ReduceMax", x)));
        String powers = graph.op("Exp", List.of(below));
        return graph.op("Div", List.of(powers, axes.reduced(graph, "ReduceSum", powers)));
    }

    /** Adds the operators of an activation function; the result is the name of the output. */
    static String emit(OnnxGraph graph, ActivationFunction activation, String x) {
        if (activation instanceof Activations named) {
            return emit(graph, named, x);
        }
        if (activation instanceof Threshold threshold) {
            String above = graph.op("Greater", List.of(x, graph.constant(threshold.threshold())));
            return graph.op("Where", List.of(above, x, graph.constant(threshold.defaultValue())));
        }
        throw graph.unsupported("its activation %s is one of your own. A layer of your own implements ExportsOnnx"
                .formatted(activation.identifier()));
    }

    private static String emit(OnnxGraph graph, Activations activation, String x) {
        List<String> in = List.of(x);
        return switch (activation) {
            case LINEAR -> x;
            case RELU -> graph.op("Relu", in);
            case SIGMOID -> graph.op("Sigmoid", in);
            case TANH -> graph.op("Tanh", in);
            case SOFTMAX -> graph.op("Softmax", in);
            case ELU -> graph.op("Elu", in);
            case SELU -> graph.op("Selu", in);
            case SOFTPLUS -> graph.op("Softplus", in);
            case SOFTSIGN -> graph.op("Softsign", in);
            case GELU -> graph.op("Gelu", in);
            case SILU -> graph.op("Mul", List.of(x, graph.op("Sigmoid", in)));
            case LEAKY_RELU -> graph.op("LeakyRelu", in, OnnxAttribute.of("alpha", 0.2f));
            case HARD_SIGMOID ->
                graph.op("HardSigmoid", in, OnnxAttribute.of("alpha", 1 / 6f), OnnxAttribute.of("beta", 0.5f));
            case EXPONENTIAL -> graph.op("Exp", in);
            case RELU6 -> clip(graph, x, 0, 6);
            case CELU -> graph.op("Celu", in);
            case GLU -> throw graph.unsupported("glu has no operator in ONNX");
            case HARD_SILU -> graph.op("HardSwish", in);
            case HARD_TANH -> clip(graph, x, -1, 1);
            case HARD_SHRINK -> graph.op("Shrink", in, OnnxAttribute.of("lambd", 0.5f));
            case SOFT_SHRINK -> graph.op("Shrink", in, OnnxAttribute.of("lambd", 0.5f), OnnxAttribute.of("bias", 0.5f));
            case TANH_SHRINK -> graph.op("Sub", List.of(x, graph.op("Tanh", in)));
            case LOG_SIGMOID -> graph.op("Neg", List.of(graph.op("Softplus", List.of(graph.op("Neg", in)))));
            case LOG_SOFTMAX -> graph.op("LogSoftmax", in);
            case MISH -> graph.op("Mish", in);
            case SQUAREPLUS -> {
                String square = graph.op("Add", List.of(graph.op("Mul", List.of(x, x)), graph.constant(4)));
                String twice = graph.op("Add", List.of(x, graph.op("Sqrt", List.of(square))));
                yield graph.op("Div", List.of(twice, graph.constant(2)));
            }
            case SPARSEMAX -> sparsemax(graph, x);
            case SPARSE_PLUS -> {
                String from = graph.op("Add", List.of(clip(graph, x, -1, 1), graph.constant(1)));
                String bend = graph.op("Mul", List.of(graph.op("Mul", List.of(from, from)), graph.constant(0.25)));
                String above = graph.op("Sub", List.of(x, graph.constant(1)));
                yield graph.op("Add", List.of(bend, graph.op("Relu", List.of(above))));
            }
            case SPARSE_SIGMOID ->
                graph.op("HardSigmoid", in, OnnxAttribute.of("alpha", 0.5f), OnnxAttribute.of("beta", 0.5f));
        };
    }

    private static String clip(OnnxGraph graph, String x, double least, double most) {
        return graph.op("Clip", List.of(x, graph.constant(least), graph.constant(most)));
    }

    /** The largest numbers above a bar that comes of their running sums, as Keras computes it. */
    private static String sparsemax(OnnxGraph graph, String x) {
        int size = Math.toIntExact(graph.outputShape().get(graph.outputShape().numDimensions() - 1));
        if (size < 1) {
            throw graph.unsupported("sparsemax needs a last axis of known length");
        }
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = i + 1;
        }
        String one = graph.constant(1);
        String zero = graph.constant(0);
        String last = graph.integers(-1);
        String sorted = graph.ops("TopK", 2, List.of(x, graph.integers(size))).get(0);
        String sums = graph.op("CumSum", List.of(sorted, last));
        String means = graph.op(
                "Div", List.of(graph.op("Sub", List.of(sums, one)), graph.constant(new long[] {size}, numbers)));
        String supports = graph.op("Greater", List.of(sorted, means));
        String count = graph.op("ReduceSum", List.of(graph.real(supports), last));
        String total = graph.op("ReduceSum", List.of(graph.op("Where", List.of(supports, sums, zero)), last));
        String bar = graph.op("Div", List.of(graph.op("Sub", List.of(total, one)), count));
        return graph.op("Relu", List.of(graph.op("Sub", List.of(x, bar))));
    }
}
