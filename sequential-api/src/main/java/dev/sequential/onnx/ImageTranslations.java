package dev.sequential.onnx;

import dev.sequential.layers.CenterCrop;
import dev.sequential.layers.Resizing;
import dev.sequential.layers.UpSampling;
import dev.sequential.layers.UpSampling2D;
import dev.sequential.layers.keywords.Interpolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Layers that make images larger or smaller: the operator Resize in its several modes, and cutting out the middle. */
final class ImageTranslations {
    private ImageTranslations() {}

    static void addTo(Translations translations) {
        translations
                .add(UpSampling.class, ImageTranslations::repeated)
                .add(UpSampling2D.class, ImageTranslations::upSampling2D)
                .add(Resizing.class, ImageTranslations::resizing)
                .add(CenterCrop.class, ImageTranslations::centerCrop);
    }

    /** Each element several times, as many as the factor says. */
    private static String repeated(OnnxGraph graph, UpSampling<?> layer, String x) {
        return enlarged(
                graph,
                layer,
                x,
                OnnxAttribute.of("mode", "nearest"),
                OnnxAttribute.of("coordinate_transformation_mode", "asymmetric"),
                OnnxAttribute.of("nearest_mode", "floor"));
    }

    private static String upSampling2D(OnnxGraph graph, UpSampling2D layer, String x) {
        return switch (layer.interpolation()) {
            case NEAREST, AREA -> repeated(graph, layer, x); // whole factors: the same
            case BILINEAR -> interpolated(graph, layer, x, OnnxAttribute.of("mode", "linear"));
            case BICUBIC -> bicubic(graph, layer, x);
            case LANCZOS3, LANCZOS5 -> throw graph.unsupported("ONNX has no Lanczos windows");
        };
    }

    private static String bicubic(OnnxGraph graph, UpSampling2D layer, String x) {
        if (layer.size().stream().anyMatch(factor -> Integer.bitCount(factor) != 1)) {
            throw graph.unsupported(
                    "TensorFlow rounds bicubic weights, which shows where a factor is no power of 2, got "
                            + layer.size());
        }
        return interpolated(
                graph,
                layer,
                x,
                OnnxAttribute.of("mode", "cubic"),
                OnnxAttribute.of("cubic_coeff_a", -0.5f),
                OnnxAttribute.of("exclude_outside", 1));
    }

    /** Elements computed from those around them, places being the middles of pixels. */
    private static String interpolated(OnnxGraph graph, UpSampling<?> layer, String x, OnnxAttribute... mode) {
        List<OnnxAttribute> attributes = new ArrayList<>(List.of(mode));
        attributes.add(OnnxAttribute.of("coordinate_transformation_mode", "half_pixel"));
        return enlarged(graph, layer, x, attributes.toArray(OnnxAttribute[]::new));
    }

    private static String enlarged(OnnxGraph graph, UpSampling<?> layer, String x, OnnxAttribute... attributes) {
        int axes = layer.factors().size();
        float[] scales = new float[axes + 2];
        scales[0] = 1;
        scales[1] = 1;
        for (int axis = 0; axis < axes; axis++) {
            scales[axis + 2] = layer.factors().get(axis);
        }
        String first = ChannelLayout.first(graph, layer.dataFormat(), axes, x);
        String resized =
                graph.op("Resize", List.of(first, "", graph.constant(new long[] {scales.length}, scales)), attributes);
        return ChannelLayout.restore(graph, layer.dataFormat(), axes, resized);
    }

    private static String resizing(OnnxGraph graph, Resizing layer, String x) {
        if (layer.cropToAspectRatio() || layer.padToAspectRatio()) {
            throw graph.unsupported("it crops or pads to keep proportions: do so before the model");
        }
        List<OnnxAttribute> mode = new ArrayList<>();
        mode.add(OnnxAttribute.of("coordinate_transformation_mode", "half_pixel"));
        if (layer.interpolation() == Interpolation.NEAREST) {
            mode.add(OnnxAttribute.of("mode", "nearest"));
            mode.add(OnnxAttribute.of("nearest_mode", "round_prefer_ceil"));
        } else if (layer.interpolation() == Interpolation.BILINEAR && !layer.antialias()) {
            mode.add(OnnxAttribute.of("mode", "linear"));
        } else {
            throw graph.unsupported("only nearest, and bilinear without antialias, are exported, got %s"
                    .formatted(layer.interpolation().name().toLowerCase(Locale.ROOT)
                            + (layer.antialias() ? " with antialias" : "")));
        }
        long channels = graph.outputShape().get(ChannelLayout.last(layer.dataFormat()) ? 2 : 0);
        String first = ChannelLayout.first(graph, layer.dataFormat(), 2, x);
        String batch =
                graph.op("Slice", List.of(graph.op("Shape", List.of(first)), graph.integers(0), graph.integers(1)));
        String sizes = graph.op(
                "Concat",
                List.of(batch, graph.integers(channels, layer.height(), layer.width())),
                OnnxAttribute.of("axis", 0));
        String resized = graph.op("Resize", List.of(first, "", "", sizes), mode.toArray(OnnxAttribute[]::new));
        return ChannelLayout.restore(graph, layer.dataFormat(), 2, resized);
    }

    private static String centerCrop(OnnxGraph graph, CenterCrop layer, String x) {
        long[] sides = ChannelLayout.spatial(graph.inputShape(), layer.dataFormat());
        long top = sides[0] - layer.height();
        long left = sides[1] - layer.width();
        if (top < 0 || left < 0) {
            throw graph.unsupported("it makes a picture larger");
        }
        int first = ChannelLayout.firstSpatialAxis(layer.dataFormat());
        return graph.op(
                "Slice",
                List.of(
                        x,
                        graph.integers(top / 2, left / 2),
                        graph.integers(top / 2 + layer.height(), left / 2 + layer.width()),
                        graph.integers(first, first + 1)));
    }
}
