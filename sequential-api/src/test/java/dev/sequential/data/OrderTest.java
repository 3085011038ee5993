package dev.sequential.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OrderTest {
    @Test
    void inSequenceIsFirstToLast() {
        assertThat(Order.sequential().indices(4)).containsExactly(0, 1, 2, 3);
        assertThat(Order.sequential().indices(0)).isEmpty();
    }

    @Test
    void aShuffleDependsOnItsSeedAndEpochAlone() {
        assertThat(Order.shuffled(1, 2).indices(50))
                .isEqualTo(Order.shuffled(1, 2).indices(50));
        assertThat(Order.shuffled(1, 3).indices(50))
                .isNotEqualTo(Order.shuffled(1, 2).indices(50));
        assertThat(Order.shuffled(2, 2).indices(50))
                .isNotEqualTo(Order.shuffled(1, 2).indices(50));
    }

    @Test
    void aShuffleHoldsEachIndexOnce() {
        int[] indices = Order.shuffled(7, 0).indices(1000);
        Arrays.sort(indices);
        assertThat(indices).isEqualTo(Order.sequential().indices(1000));
    }

    @Test
    void everyPlaceGetsEveryIndexEquallyOften() {
        int[] first = new int[5];
        for (int epoch = 0; epoch < 10_000; epoch++) {
            first[Order.shuffled(1, epoch).indices(5)[0]]++;
        }
        // 2000 each are expected, with a standard deviation of 40.
        assertThat(Arrays.stream(first).boxed()).allMatch(count -> Math.abs(count - 2000) < 200);
    }
}
