package dev.sequential.conformance;

import dev.sequential.Sequential;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The weights of a training whose gradient is zero but for rounding, such as a bias before a batch normalization.
 *
 * <p>Adam and its like divide a gradient by its own size, and walk on rounding errors as they do on a real gradient:
 * where such a weight ends is decided by the order of additions, in Keras as here. What the optimizer keeps of the
 * gradients tells: it is less than a millionth of the largest.
 */
final class RoundingNoise {
    private static final String SQUARES = "/velocity";
    private static final String MEANS = "/momentum";
    private static final double PART = 1e-6;

    private final Set<String> weights;
    private final Set<String> trained;
    private final double apart;

    /** Finds them by what Keras's optimizer ended with. */
    RoundingNoise(Sequential keras, Sequential here) {
        Map<String, Double> gradients = gradients(keras.optimizerState().slots());
        double largest = gradients.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        weights = gradients.entrySet().stream()
                .filter(size -> size.getValue() < PART * largest)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        trained = keras.optimizerState().slots().keySet().stream()
                .map(RoundingNoise::weightOf)
                .collect(Collectors.toSet());
        Map<String, float[]> ours = here.getWeights();
        apart = keras.getWeights().entrySet().stream()
                .filter(weight -> weights.contains(weight.getKey()))
                .mapToDouble(weight -> difference(weight.getValue(), ours.getOrDefault(weight.getKey(), new float[0])))
                .max()
                .orElse(0);
    }

    /**
     * How large the gradients of each weight were: the root of their mean square, or their mean where only that is
     * kept.
     */
    private static Map<String, Double> gradients(Map<String, float[]> slots) {
        Map<String, Double> sizes = new HashMap<>();
        slots.forEach((slot, values) -> {
            if (slot.endsWith(SQUARES)) {
                sizes.put(weightOf(slot), Math.sqrt(magnitude(values)));
            } else if (slot.endsWith(MEANS) && !slots.containsKey(weightOf(slot) + SQUARES)) {
                sizes.put(weightOf(slot), magnitude(values));
            }
        });
        return sizes;
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    /** Whether a weight, or the weight that a slot belongs to, is one of them. */
    boolean moves(String name) {
        return weights.contains(name) || weights.contains(weightOf(name));
    }

    /**
     * By how much a number may be off for it: a moving mean, which no optimizer trains, follows the biases before it as
     * far as these have come apart.
     */
    double allowance(String name) {
        return follows(name) ? apart : 0;
    }

    /** Whether a weight is one that no optimizer trains. */
    private boolean follows(String name) {
        return !trained.contains(name) && !trained.contains(weightOf(name));
    }

    /** The weights of a model, but Keras's own where rounding decides. */
    Map<String, float[]> settled(Map<String, float[]> here, Map<String, float[]> keras) {
        Map<String, float[]> settled = new LinkedHashMap<>(here);
        settled.replaceAll((name, values) -> moves(name) || follows(name) ? keras.getOrDefault(name, values) : values);
        return settled;
    }

    private static String weightOf(String slot) {
        return slot.substring(0, Math.max(0, slot.lastIndexOf('/')));
    }

    private static double magnitude(float[] values) {
        return difference(values, new float[values.length]);
    }

    private static double difference(float[] some, float[] others) {
        double largest = 0;
        for (int i = 0; i < Math.min(some.length, others.length); i++) {
            largest = Math.max(largest, Math.abs(some[i] - others[i]));
        }
        return largest;
    }
}
