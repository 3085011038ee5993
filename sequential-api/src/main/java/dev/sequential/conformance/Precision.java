package dev.sequential.conformance;

import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.config.Records;
import dev.sequential.layers.Layer;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.TFloat16;
import org.tensorflow.types.family.TFloating;

/**
 * The floating-point type that the numbers of a case are computed in.
 *
 * <p>Results in half precision depend on the processor: which instructions it has decides where a sum is rounded to the
 * type, and real Keras on one machine differs from real Keras on another by as much as the type's epsilon (float16:
 * 2.3e-4 seen).
 */
enum Precision {
    /** 24 bits. */
    FLOAT32(Math.ulp(1f)),
    /** 11 bits: the number after 1 is 1 + 9.8e-4. */
    FLOAT16(1e-3),
    /** 8 bits: the number after 1 is 1 + 7.8e-3. */
    BFLOAT16(8e-3);

    private final double epsilon;

    Precision(double epsilon) {
        this.epsilon = epsilon;
    }

    /** The distance of 1 to the next number; no tolerance is less. */
    double epsilon() {
        return epsilon;
    }

    /** The coarsest type that a layer of a model computes in, by its dtype policy. */
    static Precision of(Architecture model) {
        var coarsest = FLOAT32;
        for (Node node : model.nodes()) {
            coarsest = coarser(coarsest, of(node.layer()));
        }
        return coarsest;
    }

    /** The coarsest type of a layer and of those inside it. */
    private static Precision of(Layer layer) {
        var coarsest = of(layer.options().dtype().computeType());
        if (layer.getClass().isRecord()) {
            for (RecordComponent component : Records.components(layer.getClass())) {
                coarsest = coarser(coarsest, within(Records.value(layer, component)));
            }
        }
        return coarsest;
    }

    private static Precision within(Object value) {
        var coarsest = FLOAT32;
        if (value instanceof Layer inner) {
            coarsest = of(inner);
        } else if (value instanceof List<?> several) {
            for (Object one : several) {
                coarsest = coarser(coarsest, within(one));
            }
        }
        return coarsest;
    }

    private static Precision of(Class<? extends TFloating> type) {
        if (type == TBfloat16.class) {
            return BFLOAT16;
        }
        return type == TFloat16.class ? FLOAT16 : FLOAT32;
    }

    private static Precision coarser(Precision one, Precision other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
