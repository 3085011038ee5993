package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.layers.keywords.Factor;
import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class RandAugmentTest implements AugmentationContract {
    @Override
    public Layer layer() {
        return new RandAugment().seed(3);
    }

    @Test
    void eachAugmentationIsChosenByItsNumberAlone() {
        var pixels = Shape.of(1, 2, 3);
        var seen = new TreeSet<String>();
        for (int seed = 0; seed < 40; seed++) {
            // at strength 0: solarization inverts, posterization keeps a bit, sharpness blurs, auto contrast stretches
            var layer = new RandAugment().numOps(1).factor(Factor.of(0)).seed(seed);
            float[] changed = Augmented.of(layer, pixels, 100, 110, 120, 30, 40, 50);
            seen.add(Arrays.toString(changed));
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(5);
        assertThat(seen)
                .contains("[100.0, 110.0, 120.0, 30.0, 40.0, 50.0]", "[155.0, 145.0, 135.0, 225.0, 215.0, 205.0]");
    }
}
