package dev.sequential.internal.graph;

import dev.sequential.graph.DTypePolicy;
import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.RandomOps;
import dev.sequential.internal.gradient.EmbeddingLookup;
import dev.sequential.internal.tensorflow.GraphScope;
import dev.sequential.internal.tensorflow.TensorFlowRuntime;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/** The part of a forward pass that one layer sees: its weights, mask, random numbers and compute type. */
final class LayerContext implements LayerGraph {
    private final ForwardContext pass;
    private final Ops tf;
    private final String name;
    private final DTypePolicy policy;
    private final Shape input;
    private final Optional<Operand<TBool>> mask;
    private final boolean frozen;
    private final RandomOps random;
    private final long randomKey;
    private int inner;
    private Optional<Operand<TBool>> kept = Optional.empty();

    LayerContext(
            ForwardContext pass,
            String name,
            DTypePolicy policy,
            Shape input,
            Optional<Operand<TBool>> mask,
            boolean frozen,
            long randomKey) {
        this.pass = pass;
        this.tf = pass.tf().withSubScope(GraphScope.legalName(name));
        this.name = name;
        this.policy = policy;
        this.input = input;
        this.mask = mask;
        this.frozen = frozen;
        this.random = new RandomOps(tf, pass.seed(), randomKey);
        this.randomKey = randomKey;
    }

    @Override
    public Ops tf() {
        return tf;
    }

    @Override
    public boolean training() {
        return pass.training();
    }

    @Override
    public boolean frozen() {
        return frozen;
    }

    @Override
    public Shape inputShape() {
        return input;
    }

    @Override
    public boolean inputIsWhole() {
        return pass.inputIsWhole();
    }

    @Override
    public Operand<TFloating> weight(String path) {
        return cast(pass.read(name + '/' + path));
    }

    @Override
    public Operand<TFloat32> variable(String path) {
        return pass.read(name + '/' + path);
    }

    @Override
    public Operand<TFloating> rows(String path, Operand<TInt32> numbers) {
        var rows = LayerGraph.super.rows(path, numbers);
        pass.lookup(name + '/' + path, new EmbeddingLookup(rows, numbers));
        return rows;
    }

    @Override
    @SuppressWarnings("unchecked") // the type is only known while the graph is built
    public Class<TFloating> type() {
        return (Class<TFloating>) (Class<?>) policy.computeType();
    }

    @Override
    public boolean sumsInSingle() {
        return policy.computeType() == TBfloat16.class && !TensorFlowRuntime.multipliesBfloat16();
    }

    @Override
    public Optional<Operand<TBool>> mask() {
        return mask;
    }

    @Override
    public void update(String path, Operand<? extends TFloating> value) {
        pass.update(name + '/' + path, tf.dtypes.cast(value, TFloat32.class));
    }

    @Override
    public void replace(String path, Operand<TFloat32> value) {
        pass.replace(name + '/' + path, value);
    }

    @Override
    public void keepMask(Optional<Operand<TBool>> changed) {
        kept = changed;
    }

    @Override
    public Optional<Operand<TBool>> keptMask() {
        return kept;
    }

    @Override
    public void addLoss(Operand<TFloat32> loss) {
        pass.addLoss(loss);
    }

    @Override
    public void addPenalty(Operand<TFloat32> penalty) {
        pass.addActivityPenalty(penalty);
    }

    @Override
    public RandomOps random() {
        return random;
    }

    @Override
    public LayerGraph within(
            String path, DTypePolicy dtype, boolean isFrozen, Shape shape, Optional<Operand<TBool>> innerMask) {
        return new LayerContext(
                pass, name + '/' + path, dtype, shape, innerMask, isFrozen, randomKey * 1000003 + ++inner);
    }
}
