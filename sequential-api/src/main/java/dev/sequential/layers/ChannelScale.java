package dev.sequential.layers;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A factor and a summand for each channel of the last axis: {@code x * factor + shift}.
 *
 * @param factor one number a channel
 * @param shift one number a channel
 */
public record ChannelScale(float[] factor, float[] shift) {
    /**
     * The kernel and bias whose outputs are those of the given ones scaled, for a kernel whose last axis counts the
     * channels of the output.
     *
     * @param kernel in row-major order
     */
    Map<String, float[]> applied(float[] kernel, float[] bias) {
        UnaryOperator<float[]> multiply = values -> {
            float[] products = new float[values.length];
            for (int i = 0; i < products.length; i++) {
                products[i] = values[i] * factor[i % factor.length];
            }
            return products;
        };
        float[] shifted = multiply.apply(bias);
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] += shift[i];
        }
        return Map.of("kernel", multiply.apply(kernel), "bias", shifted);
    }
}
