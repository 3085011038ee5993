package dev.sequential.onnx;

import dev.sequential.layers.Bidirectional;
import dev.sequential.layers.GoesThroughSequences;
import dev.sequential.layers.Layer;
import dev.sequential.layers.NestedSequential;
import dev.sequential.layers.Pipeline;
import dev.sequential.layers.SpectralNormalization;
import dev.sequential.layers.TimeDistributed;
import java.util.List;
import org.tensorflow.ndarray.Shape;

/** Layers that hold other layers: each of these is translated in its place. */
final class WrapperTranslations {
    private WrapperTranslations() {}

    static void addTo(Translations translations) {
        translations
                .add(NestedSequential.class, WrapperTranslations::nested)
                .add(Pipeline.class, (graph, pipeline, x) -> nested(graph, pipeline.model(), x))
                .add(TimeDistributed.class, WrapperTranslations::timeDistributed)
                .add(Bidirectional.class, WrapperTranslations::bidirectional)
                .add(SpectralNormalization.class, WrapperTranslations::spectral);
    }

    private static String nested(OnnxGraph graph, NestedSequential model, String x) {
        List<String> places = model.places();
        Shape shape = graph.inputShape();
        String y = x;
        for (int i = 0; i < places.size(); i++) {
            Layer layer = model.layers().get(i);
            y = inner(graph, places.get(i), layer, shape, y);
            shape = layer.outputShape(shape);
        }
        return y;
    }

    /** The steps of all samples are one batch for the layer within. */
    private static String timeDistributed(OnnxGraph graph, TimeDistributed layer, String x) {
        if (graph.inputShape().hasUnknownDimension()) {
            throw graph.unsupported("it needs an input of known size");
        }
        Shape step = graph.inputShape().tail();
        String each = inner(graph, "layer", layer.layer(), step, samples(graph, x, step));
        return samples(graph, each, graph.outputShape());
    }

    /** A batch whose samples have this shape. */
    private static String samples(OnnxGraph graph, String x, Shape sample) {
        return graph.op("Reshape", List.of(x, graph.integers(sample.prepend(-1).asArray())));
    }

    private static String bidirectional(OnnxGraph graph, Bidirectional layer, String x) {
        Shape input = graph.inputShape();
        String forward = inner(graph, "forward_layer", layer.layer(), input, x);
        String backward = inner(graph, "backward_layer", layer.backwardLayer(), input, x);
        if (layer.layer() instanceof GoesThroughSequences<?> recurrent
                && recurrent.sequence().returnSequences()) {
            backward = RecurrentTranslations.reversed(graph, backward);
        }
        List<String> both = List.of(forward, backward);
        return switch (layer.mergeMode().orElseThrow()) {
            case "sum" -> graph.op("Add", both);
            case "mul" -> graph.op("Mul", both);
            case "ave" -> graph.op("Mean", both);
            default -> graph.op("Concat", both, OnnxAttribute.of("axis", -1));
        };
    }

    /** The layer within: its kernel was divided while training. */
    private static String spectral(OnnxGraph graph, SpectralNormalization layer, String x) {
        return inner(graph, "layer", layer.layer(), graph.inputShape(), x);
    }

    /** The output of a layer whose weights lie under a path of the layer around it. */
    private static String inner(OnnxGraph graph, String path, Layer layer, Shape input, String x) {
        return Translations.emit(graph.within(path, layer, input), layer, x);
    }
}
