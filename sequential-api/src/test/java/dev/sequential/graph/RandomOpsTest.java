package dev.sequential.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.conformance.Calculation;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

class RandomOpsTest {
    private static final int SIDE = 999; // of a square whose area no number of bits divides

    private static double share(double probability) {
        float[] drawn = drawn(probability, 5, 0, SIDE, SIDE);
        int yes = 0;
        for (float each : drawn) {
            yes += (int) each;
        }
        return (double) yes / drawn.length;
    }

    private static float[] drawn(double probability, long seed, long step, int... shape) {
        var unused = Calculation.Input.of(Shape.scalar(), 0);
        return Calculation.run(List.of(unused), (tf, in) -> {
                    var random = new RandomOps(tf, tf.constant(new long[] {seed, step}), 3);
                    var chance = random.chance(tf.constant(shape), probability);
                    return List.of(tf.dtypes.cast(chance, TFloat32.class));
                })
                .get(0);
    }

    @Test
    void chancesOfWholeBytesAreMet() {
        // a million draws: the standard deviation of a share is below 0.0005
        assertThat(share(0.25)).isBetween(0.2475, 0.2525);
        assertThat(share(0.75)).isBetween(0.7475, 0.7525);
    }

    @Test
    void chancesBetweenBytesAreMet() {
        assertThat(share(0.9)).isBetween(0.8975, 0.9025);
        assertThat(share(0.001)).isBetween(0.0005, 0.0015);
    }

    @Test
    void noChanceIsNeverAndCertaintyAlways() {
        assertThat(share(0)).isZero();
        assertThat(share(1)).isEqualTo(1);
    }

    @Test
    void drawsDependOnSeedAndStepAlone() {
        assertThat(drawn(0.5, 1, 2, SIDE, SIDE)).isEqualTo(drawn(0.5, 1, 2, SIDE, SIDE));
        assertThat(drawn(0.5, 1, 2, SIDE, SIDE)).isNotEqualTo(drawn(0.5, 1, 3, SIDE, SIDE));
        assertThat(drawn(0.5, 1, 2, SIDE, SIDE)).isNotEqualTo(drawn(0.5, 2, 2, SIDE, SIDE));
    }

    /** The bits are computed in whole numbers, which no processor rounds: a training of before repeats for ever. */
    @Test
    void aSeedGivesTheSameAnswersEverywhere() {
        assertThat(drawn(0.25, 5, 0, 3, 5)).containsExactly(0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(drawn(0.25, 5, 0, 7)).containsExactly(0, 1, 0, 1, 0, 0, 0);
        assertThat(drawn(0.3, 5, 0, 3, 5)).containsExactly(1, 1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 0);
        assertThat(drawn(0.3, 5, 0, 7)).containsExactly(1, 1, 0, 0, 0, 1, 0);
        assertThat(crc(drawn(0.25, 5, 0, SIDE, SIDE))).isEqualTo(0xfd1ca468L);
        assertThat(crc(drawn(0.9, 5, 0, SIDE, SIDE))).isEqualTo(0x165a7f47L);
    }

    private static long crc(float[] answers) {
        var crc = new CRC32();
        for (float answer : answers) {
            crc.update((int) answer);
        }
        return crc.getValue();
    }
}
