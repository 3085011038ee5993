package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.config.KerasConfig;
import dev.sequential.regularizers.L2;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class ActivityRegularizationTest implements LayerContract {
    @Override
    public Layer layer() {
        return new ActivityRegularization(0.01, 0.02);
    }

    @Override
    public Shape input() {
        return Shape.of(6);
    }

    @Test
    void takesNoOtherPenaltyThanItself() {
        assertThatThrownBy(() -> new ActivityRegularization(0.01, 0).activityRegularizer("l2"))
                .hasMessage("ActivityRegularization is a penalty itself and takes no activity_regularizer:"
                        + " use l1 and l2, or Identity");
    }

    @Test
    void theConfigurationOfALayerHoldsAPenaltyOnItsOutputWhereThereIsOne() {
        var flatten = new Flatten();
        var penalized = flatten.activityRegularizer(new L2(0.1));
        assertThat(KerasConfig.of(flatten)).doesNotContainKey("activity_regularizer");
        assertThat(KerasConfig.of(penalized)).containsKey("activity_regularizer");
        assertThat(KerasConfig.read(Flatten.class, KerasConfig.of(penalized))).isEqualTo(penalized);
    }

    @Test
    void aLayerThatNamesThePenaltyItselfWritesThatThereIsNone() {
        Map<String, Object> config = KerasConfig.of(new Dense(4));
        assertThat(config).containsEntry("activity_regularizer", null);
    }
}
