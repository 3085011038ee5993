package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.config.KerasConfig;
import dev.sequential.data.Samples;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

/** What holds for every layer that changes pictures while training. */
public interface AugmentationContract {
    /** An example with a seed of its own that changes pictures. */
    Layer layer();

    /** Pictures of 6 by 5 colour pixels. */
    default Shape input() {
        return Shape.of(6, 5, 3);
    }

    /** Bytes in a shuffled order. */
    default float[] pictures(int count) {
        float[] numbers = Numbers.spread(count * input().size(), 4);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Math.round(127.5f + 120 * numbers[i]);
        }
        return numbers;
    }

    @Test
    default void predictingItDoesNothing() {
        float[] pictures = pictures(2);
        try (var model = new Sequential().add(Input.of(input().asArray())).add(layer())) {
            assertThat(Numbers.of(model.predict(Samples.floats(input(), pictures), 2)))
                    .isEqualTo(pictures);
        }
    }

    @Test
    default void trainingItChangesPicturesAndKeepsTheirShape() {
        float[] pictures = pictures(8);
        float[] changed = Augmented.of(layer(), input(), pictures);
        assertThat(changed).hasSameSizeAs(pictures).isNotEqualTo(pictures);
    }

    @Test
    default void oneSeedDrawsTheSameTwice() {
        float[] pictures = pictures(8);
        assertThat(Augmented.of(layer(), input(), pictures)).isEqualTo(Augmented.of(layer(), input(), pictures));
    }

    @Test
    default void configReadsBackAsTheSameLayer() {
        Object config = KerasConfig.serialize(layer());
        assertThat(KerasConfig.deserialize(Layer.class, config)).isEqualTo(layer());
    }
}
