package dev.sequential.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Batch;
import dev.sequential.data.Samples;
import dev.sequential.data.TensorSpec;
import dev.sequential.internal.tensorflow.TensorFlowRuntime;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;

/**
 * Tensors that batches are fed from are kept for the next batch of their size, but not for each size that ever came.
 */
class FeedBuffersTest {
    private static final ArrayDataset DATA =
            ArrayDataset.of(Samples.floats(Shape.of(2), new float[20]), Samples.floats(Shape.scalar(), new float[10]));

    @Test
    void theFourSizesUsedLastKeepTheirTensors() {
        try (Graph graph = TensorFlowRuntime.newGraph()) {
            var x = BatchPlaceholder.create(Ops.create(graph), "x", TensorSpec.floats(Shape.of(2)));
            var feeds = StepPlaceholders.inputs(x);
            try (var bufferPool = new FeedBufferPool(feeds);
                    var buffers = bufferPool.open(1)) {
                Batch batch = Batch.of(DATA, 10);
                FeedTensors one = buffers.fill(batch, 1, 0);
                FeedTensors two = buffers.fill(batch, 2, 0);
                buffers.fill(batch, 3, 0);
                buffers.fill(batch, 4, 0);
                assertThat(buffers.fill(batch, 1, 0)).isSameAs(one);
                buffers.fill(batch, 5, 0);
                assertThat(buffers.fill(batch, 1, 0)).isSameAs(one);
                assertThat(buffers.fill(batch, 2, 0)).isNotSameAs(two);
            }
        }
    }
}
