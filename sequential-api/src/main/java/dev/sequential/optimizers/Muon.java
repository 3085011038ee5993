package dev.sequential.optimizers;

import dev.sequential.config.Records;
import dev.sequential.graph.Sums;
import dev.sequential.graph.UpdateGraph;
import dev.sequential.optimizers.schedules.Schedule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;

/**
 * Muon: momentum whose matrices are made orthogonal before each step; weights that are no matrices follow Adam.
 *
 * @param learningRate of each step
 * @param adamBeta1 for Adam: how much of the mean is kept
 * @param adamBeta2 for Adam: how much of the mean square is kept
 * @param adamWeightDecay decay of the weights that follow Adam; empty for none
 * @param epsilon a small number against division by 0
 * @param excludeLayers regular expressions: weights whose name one matches follow Adam
 * @param excludeEmbeddings whether embeddings follow Adam
 * @param muonA linear term of the iteration
 * @param muonB cubic term of the iteration
 * @param muonC quintic term of the iteration
 * @param adamLrRatio learning rate of Adam in units of that of Muon
 * @param momentum how much of the running sum is kept
 * @param nsSteps iterations of Newton and Schulz
 * @param nesterov whether the gradient is used as if it had been taken after the step of the momentum
 * @param rmsRate root mean square of a step in units of the learning rate; empty for what the iteration gives
 * @param options keywords that every optimizer takes
 * @see <a href="https://kellerjordan.github.io/posts/muon/">Jordan et al. (2024), Muon</a>
 * @see <a href="https://keras.io/api/optimizers/muon/">Keras: Muon</a>
 */
public record Muon(
        Schedule learningRate,
        double adamBeta1,
        double adamBeta2,
        Optional<Double> adamWeightDecay,
        double epsilon,
        List<String> excludeLayers,
        boolean excludeEmbeddings,
        double muonA,
        double muonB,
        double muonC,
        double adamLrRatio,
        double momentum,
        int nsSteps,
        boolean nesterov,
        Optional<Double> rmsRate,
        OptimizerOptions options)
        implements KerasOptimizer<Muon> {
    public Muon {
        excludeLayers = List.copyOf(excludeLayers);
    }

    /** Learning rate 0.001, as in Keras. */
    public Muon() {
        this(0.001);
    }

    /** A learning rate that stays the same. */
    public Muon(double learningRate) {
        this(Schedule.of(learningRate));
    }

    /** A learning rate that changes from step to step. */
    public Muon(Schedule learningRate) {
        this(
                learningRate,
                0.9,
                0.999,
                Optional.of(0.004),
                1e-7,
                List.of(),
                true,
                3.4445,
                -4.7750,
                2.0315,
                1,
                0.95,
                5,
                true,
                Optional.of(0.2),
                OptimizerOptions.decaying(0.004));
    }

    /** The same optimizer with another {@code adamBeta1}: for Adam: how much of the mean is kept. */
    public Muon adamBeta1(double adamBeta1) {
        return Records.with(this, "adamBeta1", adamBeta1);
    }

    /** The same optimizer with another {@code adamBeta2}: for Adam: how much of the mean square is kept. */
    public Muon adamBeta2(double adamBeta2) {
        return Records.with(this, "adamBeta2", adamBeta2);
    }

    /** The same optimizer with another {@code adamWeightDecay}: decay of the weights that follow Adam. */
    public Muon adamWeightDecay(double adamWeightDecay) {
        return Records.with(this, "adamWeightDecay", Optional.of(adamWeightDecay));
    }

    /** The same optimizer with another {@code epsilon}: a small number against division by 0. */
    public Muon epsilon(double epsilon) {
        return Records.with(this, "epsilon", epsilon);
    }

    /**
     * The same optimizer with another {@code excludeLayers}: regular expressions: weights whose name one matches follow
     * Adam.
     */
    public Muon excludeLayers(List<String> excludeLayers) {
        return Records.with(this, "excludeLayers", excludeLayers);
    }

    /** The same optimizer with another {@code excludeEmbeddings}: whether embeddings follow Adam. */
    public Muon excludeEmbeddings(boolean excludeEmbeddings) {
        return Records.with(this, "excludeEmbeddings", excludeEmbeddings);
    }

    /** The same optimizer with another {@code muonA}: linear term of the iteration. */
    public Muon muonA(double muonA) {
        return Records.with(this, "muonA", muonA);
    }

    /** The same optimizer with another {@code muonB}: cubic term of the iteration. */
    public Muon muonB(double muonB) {
        return Records.with(this, "muonB", muonB);
    }

    /** The same optimizer with another {@code muonC}: quintic term of the iteration. */
    public Muon muonC(double muonC) {
        return Records.with(this, "muonC", muonC);
    }

    /** The same optimizer with another {@code adamLrRatio}: learning rate of Adam in units of that of Muon. */
    public Muon adamLrRatio(double adamLrRatio) {
        return Records.with(this, "adamLrRatio", adamLrRatio);
    }

    /** The same optimizer with another {@code momentum}: how much of the running sum is kept. */
    public Muon momentum(double momentum) {
        return Records.with(this, "momentum", momentum);
    }

    /** The same optimizer with another {@code nsSteps}: iterations of Newton and Schulz. */
    public Muon nsSteps(int nsSteps) {
        return Records.with(this, "nsSteps", nsSteps);
    }

    /**
     * The same optimizer with another {@code nesterov}: whether the gradient is used as if it had been taken after the
     * step of the momentum.
     */
    public Muon nesterov(boolean nesterov) {
        return Records.with(this, "nesterov", nesterov);
    }

    /**
     * The same optimizer with another {@code rmsRate}: root mean square of a step in units of the learning rate; empty
     * for what the iteration gives.
     */
    public Muon rmsRate(Optional<Double> rmsRate) {
        return Records.with(this, "rmsRate", rmsRate);
    }

    private boolean adam(String variable, Shape shape) {
        return shape.numDimensions() != 2
                || (excludeEmbeddings && variable.toLowerCase(Locale.ROOT).contains("embedding"))
                || excludeLayers.stream()
                        .anyMatch(
                                name -> Pattern.compile(name).matcher(variable).find());
    }

    @Override
    public List<Slot> slots(String variable, Shape shape) {
        var momentum = Slot.zeros("momentum", shape);
        return adam(variable, shape) ? List.of(momentum, Slot.zeros("velocity", shape)) : List.of(momentum);
    }

    @Override
    public Optional<Double> weightDecay(String variable, Shape shape) {
        if (!options.decays(variable)) {
            return Optional.empty();
        }
        return adam(variable, shape) ? adamWeightDecay : options.weightDecay();
    }

    @Override
    public Op emit(UpdateGraph graph, Operand<TFloat32> gradient) {
        var tf = graph.tf();
        if (graph.hasSlot("velocity")) {
            return emitAdam(graph, gradient);
        }
        var sum = tf.math.add(
                graph.slotValue("momentum"),
                tf.math.add(gradient, tf.math.mul(graph.slotValue("momentum"), graph.scalar(momentum - 1))));
        var ahead = nesterov ? tf.math.add(gradient, tf.math.mul(graph.scalar(momentum), sum)) : sum;
        Shape shape = gradient.shape();
        double factor = rmsRate.map(rate -> Math.sqrt((double) Math.max(shape.get(0), shape.get(1))) * rate)
                .orElse(1.0);
        var step = tf.math.mul(tf.math.mul(graph.learningRate(), orthogonal(graph, ahead)), graph.scalar(factor));
        return graph.all(List.of(graph.assignSlot("momentum", sum), graph.assign(tf.math.sub(graph.value(), step))));
    }

    /** The iteration of Newton and Schulz towards the nearest matrix with orthogonal rows. */
    private Operand<TFloat32> orthogonal(UpdateGraph graph, Operand<TFloat32> matrix) {
        var tf = graph.tf();
        boolean tall = matrix.shape().get(0) > matrix.shape().get(1);
        var swap = tf.constant(new int[] {1, 0});
        Operand<TFloat32> x = tall ? tf.linalg.transpose(matrix, swap) : matrix;
        x = tf.math.div(x, tf.math.add(tf.math.sqrt(Sums.sum(tf, tf.math.square(x))), graph.scalar(1e-7)));
        for (int i = 0; i < nsSteps; i++) {
            var square = tf.linalg.matMul(x, tf.linalg.transpose(x, swap));
            var fourth = tf.linalg.matMul(tf.math.mul(graph.scalar(muonC), square), square);
            var both = tf.math.add(tf.math.mul(graph.scalar(muonB), square), fourth);
            x = tf.math.add(tf.math.mul(graph.scalar(muonA), x), tf.linalg.matMul(both, x));
        }
        return tall ? tf.linalg.transpose(x, swap) : x;
    }

    private Op emitAdam(UpdateGraph graph, Operand<TFloat32> gradient) {
        var rate = graph.tf().math.mul(graph.learningRate(), graph.scalar(adamLrRatio));
        return new AdamRule(graph, adamBeta1, adamBeta2, epsilon, false).emit(gradient, rate);
    }
}
