package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EveryLayerHasAContractTest {
    /** They do nothing themselves, hold a Java function, or turn whole numbers into others: tested by hand alone. */
    private static final Set<String> OTHERS =
            Set.of("Input", "NestedSequential", "Lambda", "Hashing", "IntegerLookup", "ReversibleEmbedding");

    @Test
    void everyLayerOfTheRegistryHasATestWithAContract() throws ClassNotFoundException {
        List<String> without = new ArrayList<>();
        for (Class<? extends Layer> type : Layer.REGISTRY.types()) {
            if (!OTHERS.contains(type.getSimpleName())) {
                Class<?> test = Class.forName(type.getName() + "Test");
                if (!LayerContract.class.isAssignableFrom(test) && !AugmentationContract.class.isAssignableFrom(test)) {
                    without.add(type.getSimpleName());
                }
            }
        }
        assertThat(without).isEmpty();
    }
}
