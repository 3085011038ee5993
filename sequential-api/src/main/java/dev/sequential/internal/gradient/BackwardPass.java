package dev.sequential.internal.gradient;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;
import org.tensorflow.types.family.TType;

/**
 * The gradients of the loss by the weights, with the gradients of rectifiers written out.
 *
 * <p>TensorFlow's own gradient of {@code Relu} looks at the rectifier's input, so that a convolution or matrix product
 * before it cannot be fused with it: its result is needed twice. The output is above 0 where the input is, so here the
 * gradient of each rectifier is written with its output, or with what a max pooling makes of it, and TensorFlow only
 * differentiates the stretches between them. The numbers are the same.
 *
 * <p>TensorFlow's gradient by a tensor counts all paths to it, also those that lead through another rectifier. Where a
 * stretch has such paths, as with a weight that two layers share, the whole loss is differentiated at once.
 */
public final class BackwardPass {
    static final String RECTIFIER = "Relu";
    private static final String MEAN = "Mean";
    private static final String CROSS_ENTROPY = "SoftmaxCrossEntropyWithLogits";

    private final Ops tf;
    private final Graph graph;
    private final Map<String, Output<?>> wanted = new LinkedHashMap<>();
    private final Map<String, List<Operand<TType>>> found = new HashMap<>();
    private final Map<String, Set<String>> before = new HashMap<>();
    private boolean tangled;

    private BackwardPass(Ops tf, List<Output<?>> tensors) {
        this.tf = tf;
        this.graph = (Graph) tf.scope().env();
        tensors.forEach(tensor -> wanted.put(tensor.op().name(), tensor));
    }

    /**
     * The gradients of a sum of losses by tensors, in their order; empty for one on which the losses do not depend.
     *
     * @param scale by which the losses are multiplied
     * @param rectified outputs of rectifiers, those nearer to the input first; see {@link #rectifier}
     */
    public static List<Optional<Output<?>>> of(
            Ops tf,
            List<Operand<TFloat32>> losses,
            Operand<TFloat32> scale,
            List<Output<?>> tensors,
            List<Operand<TFloating>> rectified) {
        return of(tf, losses, scale, tensors, rectified, List.of()).byTensors();
    }

    /**
     * Gradients.
     *
     * @param byTensors in the order of the tensors
     * @param byRows by what each lookup gave, in the order of the lookups; empty also where the whole loss was
     *     differentiated at once
     */
    public record Gradients(List<Optional<Output<?>>> byTensors, List<Optional<Output<?>>> byRows) {}

    /** The same, and the gradients by what was looked up. */
    public static Gradients of(
            Ops tf,
            List<Operand<TFloat32>> losses,
            Operand<TFloat32> scale,
            List<Output<?>> tensors,
            List<Operand<TFloating>> rectified,
            List<EmbeddingLookup> lookups) {
        List<GradientCut> cuts = new ArrayList<>();
        lookups.forEach(lookup -> cuts.add(GradientCut.at(lookup)));
        rectified.forEach(output -> cuts.addAll(GradientCut.at(output.asOutput())));
        List<Output<?>> ends = new ArrayList<>(tensors);
        cuts.forEach(cut -> ends.add(cut.output()));
        var gradients = new BackwardPass(tf, ends);
        cuts.forEach(gradients::look);
        // without rectifiers there is one stretch, and it is gone through once
        var starts = cuts.isEmpty() && losses.size() > 1 ? List.<Operand<TFloat32>>of(tf.math.addN(losses)) : losses;
        starts.forEach(loss -> gradients.straight(gradients.ends(loss.asOutput())));
        if (gradients.tangled) {
            return new Gradients(
                    of(tf, losses, scale, tensors, List.of()),
                    lookups.stream().map(lookup -> Optional.<Output<?>>empty()).toList());
        }
        var upstream = scale.asOutput();
        starts.forEach(loss -> gradients.begin(loss.asOutput(), upstream));
        for (int i = cuts.size() - 1; i >= 0; i--) {
            gradients.through(cuts.get(i));
        }
        return new Gradients(
                tensors.stream().map(gradients::sum).toList(),
                lookups.stream()
                        .map(lookup -> gradients.sum(lookup.rows().asOutput()))
                        .toList());
    }

    /** The rectifier whose output, perhaps in another shape, is what a layer gives. */
    public static Optional<Operand<TFloating>> rectifier(Operand<TFloating> layerOutput) {
        Output<?> output = unshaped(layerOutput.asOutput());
        return output.op().type().equals(RECTIFIER) ? Optional.of(floating(output)) : Optional.empty();
    }

    /** Notes which wanted tensors a rectifier depends on; those nearer to the input are known already. */
    private void look(GradientCut cut) {
        List<Output<?>> ends = ends(cut.input());
        straight(ends);
        Set<String> names = new HashSet<>();
        for (Output<?> end : ends) {
            String name = end.op().name();
            names.add(name);
            names.addAll(before.getOrDefault(name, Set.of()));
        }
        before.put(cut.name(), names);
    }

    /** Notes whether one end of a stretch lies before another. */
    private void straight(List<Output<?>> ends) {
        for (Output<?> end : ends) {
            Set<String> names = before.getOrDefault(end.op().name(), Set.of());
            tangled |= ends.stream().anyMatch(other -> names.contains(other.op().name()));
        }
    }

    /**
     * From a loss, whose gradient is given. Where it is the mean of a vector, the gradient by each number is the same;
     * TensorFlow's own takes a dozen ops to say so, which is much of a small model's step. Where they are
     * cross-entropies of logits, the op that computes them has computed their gradients, too.
     */
    private void begin(Output<?> loss, Output<TFloat32> gradient) {
        var op = (GraphOperation) loss.op();
        if (!op.type().equals(MEAN) || op.input(0).shape().numDimensions() != 1) {
            stretch(loss, ends(loss), gradient);
            return;
        }
        Output<?> values = op.input(0);
        var each = tf.math.div(gradient, tf.dtypes.cast(tf.size(values), TFloat32.class));
        var made = (GraphOperation) unshaped(values).op();
        if (made.type().equals(CROSS_ENTROPY) && ends(made.input(1)).isEmpty()) {
            var byLogits = tf.math.mul(single(made.output(1)), each);
            stretch(made.input(0), ends(made.input(0)), byLogits.asOutput());
            return;
        }
        stretch(values, ends(values), tf.fill(tf.shape(values), each).asOutput());
    }

    private static Output<?> unshaped(Output<?> output) {
        Output<?> made = output;
        while (made.op().type().equals("Reshape")) {
            made = ((GraphOperation) made.op()).input(0);
        }
        return made;
    }

    /** From a cut to what lies before it. */
    private void through(GradientCut cut) {
        sum(cut.output()).ifPresent(gradient -> {
            Output<?> passed = cut.masks() ? masked(gradient, cut.output()) : gradient;
            stretch(cut.start(), ends(cut.input()), passed);
        });
    }

    private Output<?> masked(Output<?> gradient, Output<?> output) {
        var builder = graph.opBuilder("ReluGrad", tf.scope().makeOpName("ReluGrad"), tf.scope());
        builder.addInput(gradient);
        builder.addInput(output);
        return builder.build().output(0);
    }

    /** From a tensor, whose gradient is given, to the wanted tensors that come next. */
    private void stretch(Output<?> from, List<Output<?>> ends, Output<?> gradient) {
        if (ends.isEmpty()) {
            return;
        }
        Output<?>[] parts = graph.addGradients(
                null, new Output<?>[] {from}, ends.toArray(Output<?>[]::new), new Output<?>[] {gradient});
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isClosed()) { // closed where only the shape of a tensor was used
                found.computeIfAbsent(ends.get(i).op().name(), name -> new ArrayList<>())
                        .add(typed(parts[i]));
            }
        }
    }

    /** The wanted tensors that a tensor is computed from, without those behind another one. */
    private List<Output<?>> ends(Output<?> from) {
        List<Output<?>> ends = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<GraphOperation> open = new ArrayDeque<>(List.of((GraphOperation) from.op()));
        while (!open.isEmpty()) {
            GraphOperation op = open.pop();
            if (seen.add(op.name())) {
                Output<?> end = wanted.get(op.name());
                if (end != null) {
                    ends.add(end);
                } else {
                    op.inputs().forEach(input -> open.push((GraphOperation) input.op()));
                }
            }
        }
        return ends;
    }

    private Optional<Output<?>> sum(Output<?> tensor) {
        List<Operand<TType>> parts = found.getOrDefault(tensor.op().name(), List.of());
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of((parts.size() == 1 ? parts.get(0) : tf.math.addN(parts)).asOutput());
    }

    @SuppressWarnings("unchecked") // losses and their gradients are in single precision
    private static Operand<TFloat32> single(Output<?> tensor) {
        return (Operand<TFloat32>) tensor;
    }

    @SuppressWarnings("unchecked") // what type a tensor has is only known while the graph is built
    private static Operand<TType> typed(Output<?> tensor) {
        return (Operand<TType>) tensor;
    }

    @SuppressWarnings("unchecked") // a rectifier's output has the type of its input
    private static Operand<TFloating> floating(Output<?> tensor) {
        return (Operand<TFloating>) tensor;
    }
}
