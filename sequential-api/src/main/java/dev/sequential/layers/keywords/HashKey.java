package dev.sequential.layers.keywords;

import dev.sequential.config.SerializedAs;
import java.util.List;

/**
 * The key (salt) of a hash, as Keras writes it: two whole numbers, or one for both.
 *
 * @param high the first
 * @param low the second
 */
public record HashKey(long high, long low) implements SerializedAs.PlainValue {
    static HashKey of(double both) {
        return new HashKey((long) both, (long) both);
    }

    static HashKey of(List<?> numbers) {
        if (numbers.size() != 2) {
            throw new IllegalArgumentException("The salt of a hash is one number or two, got " + numbers);
        }
        return new HashKey(((Number) numbers.get(0)).longValue(), ((Number) numbers.get(1)).longValue());
    }

    @Override
    public Object plain() {
        return List.of(high, low);
    }
}
