package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class GroupNormalizationTest implements LayerContract {
    @Override
    public Layer layer() {
        return new GroupNormalization().groups(2).epsilon(0.1);
    }

    @Override
    public Shape input() {
        return Shape.of(3, 4);
    }

    @Test
    void eachGroupHasMeanZeroAndVarianceOne() {
        float[] output = Numbers.output(new GroupNormalization().groups(2).epsilon(0), Shape.of(4), 1, 3, 10, 30);
        assertThat(output).containsExactly(new float[] {-1, 1, -1, 1}, within(1e-5f));
    }

    @Test
    void groupsThatDoNotDivideTheChannelsAreRefused() {
        assertThatThrownBy(() -> new GroupNormalization().outputShape(Shape.of(4, 48)))
                .hasMessage(
                        "GroupNormalization cannot divide 48 channels into 32 groups: take a divisor, or -1 for one a channel");
    }

    @Test
    void noGroupsAreRefused() {
        assertThatThrownBy(() -> new GroupNormalization().groups(0))
                .hasMessage("GroupNormalization takes at least 1 group, or -1 for one a channel, got 0");
    }
}
