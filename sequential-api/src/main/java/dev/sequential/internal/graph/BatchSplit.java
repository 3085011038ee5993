package dev.sequential.internal.graph;

import dev.sequential.activations.Activations;
import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.layers.HasActivation;
import dev.sequential.layers.PerSample;
import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * How a batch is split among threads: each takes its part through the convolutions and poolings of a model by itself,
 * in a training forwards and backwards. Losses, gradients and updates are those of the whole batch.
 *
 * <p>The other way is that all threads share each op, and then the next one; each time they wait for the slowest.
 *
 * @param count of the parts; 1 where a batch is not divided
 * @param from the index of the first layer that is emitted for each part by itself
 * @param to the index of the first layer after it that takes the whole batch again
 */
public record BatchSplit(int count, int from, int to) {
    /** A batch that is not divided. */
    public static final BatchSplit NONE = new BatchSplit(1, 0, 0);

    /** More processors than these would leave a part few samples of a batch of 32; they share each op. */
    private static final int MOST = 4;

    /** The rest is left to one thread, or takes longer than it would undivided. */
    private static final double NEARLY_ALL = 0.9;

    /**
     * The parts that pay for a model: one for each processor, where one thread is enough for a sample, but not for a
     * batch, and nearly all there is to do is that of convolutions and the like, which use each weight at many places.
     * A dense layer alone would read all of its weights, and sum up as many gradients, for each part.
     */
    static BatchSplit of(Architecture model, int processors) {
        if (processors > MOST
                || !ThreadCounts.few(model, 1)
                || ThreadCounts.few(model, ThreadCounts.SAMPLES_OF_A_STEP)) {
            return NONE;
        }
        List<Node> nodes = model.nodes();
        int from = 0;
        while (from < nodes.size() && nodes.get(from).weights().isEmpty()) {
            from++; // no gradient is asked for here, and so none through the division
        }
        int end = end(nodes, from);
        int to = from;
        while (to < end && divisible(nodes.get(to))) {
            to++;
        }
        double inside = nodes.subList(from, to).stream()
                .filter(node -> node.output().numDimensions() > 1)
                .mapToDouble(ThreadCounts::operations)
                .sum();
        return inside >= NEARLY_ALL * ThreadCounts.operations(model) ? new BatchSplit(processors, from, to) : NONE;
    }

    /** Where the parts end at the latest: a loss looks for the activation at the end of a model, and for its input. */
    private static int end(List<Node> nodes, int from) {
        int end = nodes.size();
        while (end > from && nodes.get(end - 1).weights().isEmpty()) {
            end--;
        }
        boolean activated = end > from
                && !HasActivation.activationOf(nodes.get(end - 1).layer()).equals(Activations.LINEAR);
        return activated ? end - 1 : end;
    }

    private static boolean divisible(Node node) {
        return node.layer() instanceof PerSample layer
                && layer.perSample()
                && !layer.activityRegularizer().isPresent();
    }

    /** The parts of a batch that goes into the layer of an index, of what comes out of the layers before. */
    List<Operand<TFloating>> at(int index, Ops tf, List<Operand<TFloating>> parts) {
        if (count > 1 && index == from) {
            return divided(tf, parts.get(0));
        }
        return count > 1 && index == to ? List.of(tf.concat(parts, tf.constant(0))) : parts;
    }

    private List<Operand<TFloating>> divided(Ops tf, Operand<TFloating> batch) {
        int[] numbers = IntStream.range(0, count).toArray();
        Operand<TInt32> samples = tf.slice(tf.shape(batch), tf.constant(new int[] {0}), tf.constant(new int[] {1}));
        var parts = tf.constant(count);
        // as many as parts, for n samples: (n + i) / parts
        var sizes = tf.math.floorDiv(tf.math.add(samples, tf.constant(numbers)), parts);
        return List.copyOf(tf.splitV(batch, sizes, tf.constant(0), (long) count).output());
    }
}
