package dev.sequential.internal.graph;

import dev.sequential.internal.tensorflow.Variable;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Weights as variables, for a model that is trained. */
public record VariableWeights(Map<String, Variable> variables) implements WeightSource {
    @Override
    public Operand<TFloat32> value(Ops tf, String name) {
        return variable(name).value(tf);
    }

    @Override
    public Op assign(Ops tf, String name, Operand<TFloat32> value) {
        return tf.assignVariableOp(variable(name).handle(), value);
    }

    private Variable variable(String name) {
        Variable known = variables.get(name);
        if (known == null) {
            throw new IllegalArgumentException(
                    "There is no weight %s, only %s: a layer declares its weights in weights()"
                            .formatted(name, variables.keySet()));
        }
        return known;
    }
}
