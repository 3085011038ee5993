package dev.sequential.internal.feed;

import dev.sequential.data.Batch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.ndarray.Shape;

/**
 * The feed tensors of one pass over data: several sets, taken by turns, so that one thread fills the next batches'
 * while another runs a step over the current one's.
 *
 * <p>Closing it gives the tensors back to the step that they belong to, for the next pass.
 */
public final class FeedBuffers implements AutoCloseable {
    /** Batches of so many shapes keep their tensors: a training has two, its own and that of the last batch. */
    private static final int SHAPES = 4;

    private final FeedBufferPool owner;
    private final StepPlaceholders feeds;
    private final List<Map<Shape, FeedTensors>> turns = new ArrayList<>();
    private int ahead;

    FeedBuffers(FeedBufferPool owner, StepPlaceholders feeds) {
        this.owner = owner;
        this.feeds = feeds;
    }

    /** Begins a pass, of which so many batches are filled while an earlier one is still used. */
    void begin(int batchesAhead) {
        ahead = batchesAhead;
        while (turns.size() <= ahead) {
            turns.add(new LinkedHashMap<>());
        }
    }

    /** How many batches may be filled while an earlier one is still used. */
    public int ahead() {
        return ahead;
    }

    /**
     * Writes the first samples of a batch into tensors, which are written anew {@link #ahead} batches after the next.
     *
     * @param number of the batch, from 0
     */
    public FeedTensors fill(Batch batch, int samples, int number) {
        FeedTensors fed = ofShape(batch.x().spec().shape().prepend(samples), turns.get(number % (ahead + 1)));
        fed.write(batch);
        return fed;
    }

    /** The tensors of a shape; those of the shape that was asked for longest ago make room for new ones. */
    private FeedTensors ofShape(Shape shape, Map<Shape, FeedTensors> known) {
        FeedTensors fed = known.remove(shape);
        if (fed == null) {
            if (known.size() == SHAPES) {
                known.remove(known.keySet().iterator().next()).close();
            }
            fed = new FeedTensors(feeds, Math.toIntExact(shape.get(0)), shape.tail());
        }
        known.put(shape, fed);
        return fed;
    }

    @Override
    public void close() {
        owner.back(this);
    }

    /** Closes the tensors. */
    void release() {
        turns.forEach(shapes -> shapes.values().forEach(FeedTensors::close));
    }
}
