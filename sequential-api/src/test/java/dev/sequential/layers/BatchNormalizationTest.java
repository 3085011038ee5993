package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class BatchNormalizationTest implements LayerContract {
    @Override
    public Layer layer() {
        return new BatchNormalization();
    }

    @Override
    public boolean trainsInAnotherWay() {
        return true;
    }

    @Override
    public Shape input() {
        return Shape.of(3, 2, 4);
    }

    @Test
    void halfOfItsWeightsAreTrained() {
        assertThat(new BatchNormalization().weights(Shape.of(16, 16, 32)))
                .extracting(Weight::path, Weight::trainable)
                .containsExactly(
                        Assertions.tuple("gamma", true),
                        Assertions.tuple("beta", true),
                        Assertions.tuple("moving_mean", false),
                        Assertions.tuple("moving_variance", false));
    }

    @Test
    void theCorrectionOfARenormalizationHasBoundsThatLeaveRoom() {
        assertThatThrownBy(() -> new BatchNormalization().renormClipping(Map.of("rmin", 2.0, "rmax", 1.0)))
                .hasMessageStartingWith("renorm_clipping takes rmin <= rmax, and dmax >= 0, got {r");
        assertThatThrownBy(() -> new BatchNormalization().renormClipping(Map.of("max", 2.0)))
                .hasMessage("renorm_clipping takes rmin <= rmax, and dmax >= 0, got {max=2.0}");
    }
}
