package dev.sequential.graph;

import dev.sequential.config.KerasClass;
import java.util.List;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.TFloat16;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/**
 * The type in which a layer computes. Weights are kept as float32 under every policy.
 *
 * @param name {@code float32}, {@code mixed_bfloat16} or {@code mixed_float16}; or a type of whole numbers, such as
 *     {@code int64}, for a layer whose outputs are such: between layers they are kept as float32
 * @see <a href="https://keras.io/api/mixed_precision/policy/">Keras: dtype policies</a>
 */
@KerasClass(module = "keras")
public record DTypePolicy(String name) {
    /** Everything in float32. */
    public static final DTypePolicy FLOAT32 = new DTypePolicy("float32");

    public DTypePolicy {
        boolean whole = name.matches("u?int(8|16|32|64)");
        if (!whole && !List.of("float32", "mixed_bfloat16", "mixed_float16").contains(name)) {
            throw new IllegalArgumentException(
                    "A dtype policy is float32, mixed_bfloat16 or mixed_float16, got \"%s\"".formatted(name));
        }
    }

    /** The policy of a name. */
    public static DTypePolicy of(String name) {
        return new DTypePolicy(name);
    }

    /** The type of the numbers between the layer's input and its output. */
    public Class<? extends TFloating> computeType() {
        return switch (name) {
            case "mixed_bfloat16" -> TBfloat16.class;
            case "mixed_float16" -> TFloat16.class;
            default -> TFloat32.class;
        };
    }
}
