package dev.sequential.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.layers.HasActivation;
import java.util.LinkedHashMap;
import java.util.Map;

/** Dimensions and weights of a model for other programs, as JSON. */
public final class JsonSummary {
    private JsonSummary() {}

    /** One object: name, input shape, layers (name, kind, activation, shapes, parameters), totals. */
    public static String of(Architecture model) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("name", model.name());
        summary.put("input_shape", model.input().shape().asArray());
        summary.put("layers", model.nodes().stream().map(JsonSummary::layer).toList());
        summary.put("parameters", model.countParams());
        summary.put("trainable_parameters", model.countTrainableParams());
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(summary) + '\n';
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // maps of numbers and strings are always written
        }
    }

    private static Map<String, Object> layer(Node node) {
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("name", node.name());
        layer.put("kind", Architecture.className(node.layer()));
        layer.put("activation", HasActivation.activationOf(node.layer()).identifier());
        layer.put("input_shape", node.input().asArray());
        layer.put("output_shape", node.output().asArray());
        layer.put("parameters", node.countParams());
        layer.put("trainable_parameters", node.countTrainableParams());
        layer.put(
                "weights",
                node.weights().stream()
                        .map(weight -> Map.of(
                                "name", weight.path(), "shape", weight.shape().asArray()))
                        .toList());
        return layer;
    }
}
