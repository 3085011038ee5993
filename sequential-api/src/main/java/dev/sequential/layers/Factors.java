package dev.sequential.layers;

import dev.sequential.config.Plain;
import dev.sequential.graph.LayerGraph;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * One number for all channels or one for each, as Keras writes them: a number, or a list.
 *
 * @param list the numbers
 */
public record Factors(List<Double> list) implements Plain {
    public Factors {
        list = List.copyOf(list);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("One number, or one for each channel, is needed; got none");
        }
    }

    /** One for each channel. */
    static Factors of(double... factors) {
        return new Factors(Arrays.stream(factors).boxed().toList());
    }

    /** The same for all channels. */
    static Factors of(double factor) {
        return new Factors(List.of(factor));
    }

    /** One for each channel. */
    static Factors of(List<?> factors) {
        return new Factors(
                factors.stream().map(value -> ((Number) value).doubleValue()).toList());
    }

    @Override
    public Object plain() {
        return list.size() == 1 ? list.get(0) : list;
    }

    /** A scalar, or a vector along the last axis. */
    Operand<TFloating> operand(LayerGraph graph) {
        if (list.size() == 1) {
            return graph.scalar(list.get(0));
        }
        float[] each = new float[list.size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = list.get(i).floatValue();
        }
        return graph.cast(graph.tf().constant(each));
    }
}
