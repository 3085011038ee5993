package dev.sequential.internal.graph;

import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.internal.tensorflow.TensorFlowRuntime;
import org.tensorflow.ndarray.Shape;

/**
 * How many threads compute the ops of a model, by an estimate of its operations.
 *
 * <p>One does where a run takes few operations: to hand a part of an op to another thread, and to wait for it, takes
 * longer than the part, most of all on a virtual machine, where the other processor has to be woken.
 */
public final class ThreadCounts {
    /** So many operations, or fewer, are few: a sixth of a millisecond at 100 billion a second. */
    private static final double FEW = 1 << 24;

    /** How often a step of training goes through the layers: forwards, and backwards by weights and by inputs. */
    public static final int PASSES_OF_A_STEP = 3;

    /** A step of training with Keras's batch size. */
    static final int SAMPLES_OF_A_STEP = PASSES_OF_A_STEP * 32;

    /** To read and write a number takes as long as so many products. */
    private static final double OPERATIONS_A_NUMBER = 8;

    /** Each batch that is predicted at the same time keeps memory of its own. */
    private static final int MOST_LANES = 4;

    private ThreadCounts() {}

    /** For a model that is trained, whatever the batch size will be; 0 where the user has set the environment's. */
    public static int training(Architecture model, BatchSplit parts) {
        return parts.count() > 1 ? 1 : of(model, SAMPLES_OF_A_STEP);
    }

    /** For a model that predicts one input at a time; 0 where the user has set the environment's. */
    public static int predicting(Architecture model) {
        return of(model, 1);
    }

    /**
     * How many batches of a size a model predicts at once, each in a thread of its own: one where a batch takes few
     * operations, and where the user has set how many threads there are.
     */
    public static int workers(Architecture model, int batchSize) {
        return userDecides() ? 1 : Math.min(MOST_LANES, of(model, batchSize));
    }

    /** The parts in which a batch goes through a model: undivided where the user has set how many threads there are. */
    public static BatchSplit parts(Architecture model) {
        return userDecides() || TensorFlowRuntime.opsAtOnce() != 1
                ? BatchSplit.NONE
                : BatchSplit.of(model, Runtime.getRuntime().availableProcessors());
    }

    private static int of(Architecture model, int samples) {
        if (userDecides()) {
            return 0;
        }
        return few(model, samples) ? 1 : Runtime.getRuntime().availableProcessors();
    }

    /** Whether so many samples take few operations. */
    static boolean few(Architecture model, int samples) {
        return samples * operations(model) <= FEW;
    }

    /**
     * The least number of samples that take more than few operations, where a step goes so often through the layers.
     */
    public static int least(Architecture model, int passes) {
        return 1 + (int) Math.min(Integer.MAX_VALUE - 1, FEW / (passes * operations(model)));
    }

    private static boolean userDecides() {
        return System.getenv("TF_NUM_INTRAOP_THREADS") != null;
    }

    /**
     * About as many operations as one sample takes: each weight once for each place that a layer has. Infinite where a
     * size is left open.
     */
    static double operations(Architecture model) {
        return model.nodes().stream().mapToDouble(ThreadCounts::operations).sum();
    }

    /** Those of one layer. */
    static double operations(Node node) {
        if (node.input().hasUnknownDimension() || node.output().hasUnknownDimension()) {
            return Double.POSITIVE_INFINITY;
        }
        double places = Math.max(places(node.input()), places(node.output()));
        return node.countParams() * places + OPERATIONS_A_NUMBER * node.output().size();
    }

    /** The product of all axes but the last. */
    private static double places(Shape shape) {
        return shape.numDimensions() == 0
                ? 1
                : shape.take(shape.numDimensions() - 1).size();
    }
}
