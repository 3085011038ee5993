package dev.sequential.losses;

import dev.sequential.config.Plain;
import java.util.Arrays;
import java.util.List;

/**
 * What each class counts, as Keras writes it: one number for all classes, or a list with one for each.
 *
 * @param list one number, or as many as there are classes
 */
public record ClassFactors(List<Double> list) implements Plain {
    public ClassFactors {
        list = List.copyOf(list);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("alpha takes one number, or one for each class; got none");
        }
    }

    /** One number for each class. */
    static ClassFactors of(double... factors) {
        return new ClassFactors(Arrays.stream(factors).boxed().toList());
    }

    /** The same number for all classes. */
    static ClassFactors of(double factor) {
        return new ClassFactors(List.of(factor));
    }

    /** One number for each class. */
    static ClassFactors of(List<?> factors) {
        return new ClassFactors(
                factors.stream().map(value -> ((Number) value).doubleValue()).toList());
    }

    @Override
    public Object plain() {
        return list.size() == 1 ? list.get(0) : list;
    }

    float[] array() {
        float[] array = new float[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i).floatValue();
        }
        return array;
    }
}
