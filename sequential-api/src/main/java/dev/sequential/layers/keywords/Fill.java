package dev.sequential.layers.keywords;

import dev.sequential.config.SerializedAs;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The fill value of covered pixels.
 *
 * @param channels one number for all channels, or one for each of three
 */
public record Fill(List<Double> channels) implements SerializedAs.PlainValue {
    public Fill {
        channels = List.copyOf(channels);
        if (channels.size() != 1 && channels.size() != 3) {
            throw new IllegalArgumentException("A fill value is one number or three, got " + channels);
        }
    }

    /** One number for all channels, or one for each of three. */
    public static Fill of(double... channels) {
        return new Fill(Arrays.stream(channels).boxed().toList());
    }

    /** One number for all channels. */
    static Fill of(double value) {
        return new Fill(List.of(value));
    }

    /** As Keras writes it: a list of three numbers. */
    static Fill of(List<?> channels) {
        return new Fill(
                channels.stream().map(value -> ((Number) value).doubleValue()).toList());
    }

    public Operand<TFloat32> emit(Ops tf) {
        float[] numbers = new float[channels.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = channels.get(i).floatValue();
        }
        return tf.constant(numbers);
    }

    @Override
    public Object plain() {
        return channels.size() == 1 ? channels.get(0) : channels;
    }
}
