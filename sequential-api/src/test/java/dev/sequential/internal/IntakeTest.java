package dev.sequential.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Batch;
import dev.sequential.data.Column;
import dev.sequential.data.Samples;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;

/**
 * Tensors that batches are fed from are kept for the next batch of their size, but not for each size that ever came.
 */
class IntakeTest {
    private static final ArrayDataset DATA =
            ArrayDataset.of(Samples.floats(Shape.of(2), new float[20]), Samples.floats(Shape.scalar(), new float[10]));

    @Test
    void theFourSizesUsedLastKeepTheirTensors() {
        try (Graph graph = TensorFlowRuntime.newGraph()) {
            var x = Feed.create(Ops.create(graph), "x", Column.floats(Shape.of(2)));
            var feeds = Feeds.inputs(x);
            try (var intakes = new Intakes(feeds);
                    var intake = intakes.open(1)) {
                Batch batch = Batch.of(DATA, 10);
                FedBatch one = intake.fill(batch, 1, 0);
                FedBatch two = intake.fill(batch, 2, 0);
                intake.fill(batch, 3, 0);
                intake.fill(batch, 4, 0);
                assertThat(intake.fill(batch, 1, 0)).isSameAs(one);
                intake.fill(batch, 5, 0);
                assertThat(intake.fill(batch, 1, 0)).isSameAs(one);
                assertThat(intake.fill(batch, 2, 0)).isNotSameAs(two);
            }
        }
    }
}
