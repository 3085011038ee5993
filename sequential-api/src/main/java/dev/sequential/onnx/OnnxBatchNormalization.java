package dev.sequential.onnx;

import dev.sequential.layers.BatchNormalization;
import java.util.Arrays;
import java.util.List;

/** The moving statistics, gamma and beta make one factor and one sum for each channel. */
final class OnnxBatchNormalization implements OnnxLayer<BatchNormalization> {
    @Override
    public String emit(OnnxGraph graph, BatchNormalization layer, String x) {
        float[] mean = graph.values("moving_mean");
        float[] variance = graph.values("moving_variance");
        float[] factor = new float[mean.length];
        float[] sum = new float[mean.length];
        float[] gamma = layer.scale() ? graph.values("gamma") : new float[0];
        float[] beta = layer.center() ? graph.values("beta") : new float[0];
        for (int i = 0; i < factor.length; i++) {
            double scale = (layer.scale() ? gamma[i] : 1) / Math.sqrt(variance[i] + layer.epsilon());
            factor[i] = (float) scale;
            sum[i] = (float) ((layer.center() ? beta[i] : 0) - mean[i] * scale);
        }
        int rank = graph.inputShape().numDimensions() + 1;
        long[] shape = new long[rank];
        Arrays.fill(shape, 1);
        shape[Math.floorMod(layer.axis(), rank)] = factor.length;
        String scaled = graph.op("Mul", List.of(x, graph.constant(shape, factor)));
        return graph.op("Add", List.of(scaled, graph.constant(shape, sum)));
    }
}
