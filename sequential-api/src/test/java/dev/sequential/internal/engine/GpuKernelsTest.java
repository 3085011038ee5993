package dev.sequential.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.config.Records;
import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Samples;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Dropout;
import dev.sequential.layers.Equalization;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.Input;
import dev.sequential.layers.Lambda;
import dev.sequential.layers.Layer;
import dev.sequential.layers.MaxPool2D;
import dev.sequential.layers.Resizing;
import dev.sequential.losses.Loss;
import dev.sequential.metrics.Metric;
import dev.sequential.optimizers.LossScaleOptimizer;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.SGD;
import dev.sequential.training.Compilation;
import dev.sequential.training.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

/** Each op of a graph has a kernel for GPUs, or is named here with the reason why it is left to the CPU. */
class GpuKernelsTest {
    private static final Path LAYERS = Path.of("src", "test", "resources", "golden", "keras", "layers");

    private static final String TEXTS =
            "Hashing and IntegerLookup hash the digits of numbers; texts are for the CPU alone";
    private static final String PIXELS = "TensorFlow has no other kernel that makes pixels so";

    private static final Map<String, String> ON_THE_CPU = Map.of(
            "AsString T=int64", TEXTS,
            "StringToHashBucketFast", TEXTS,
            "StringToHashBucketStrong", TEXTS,
            "ResizeBicubic T=float", PIXELS + ": bicubic, of UpSampling2D and Resizing",
            "ResizeBicubicGrad T=float", PIXELS + ": bicubic, of UpSampling2D",
            "ScaleAndTranslate T=float",
                    PIXELS + ": lanczos3 and lanczos5 of UpSampling2D, lanczos3 and antialias of Resizing",
            "ScaleAndTranslateGrad T=float", PIXELS + ": lanczos3 and lanczos5 of UpSampling2D");

    /** What no case of Keras has: layers, and keywords that choose other ops. */
    private static List<Sequential> further() {
        List<Sequential> models = new ArrayList<>();
        for (Layer layer : List.of(
                new Equalization(),
                new Lambda((graph, x) -> graph.tf().math.add(x, x)),
                new MaxPool2D(),
                new Dropout(0.25), // drawn in bytes; a rate between them in two bytes each
                new Dropout(0.3),
                new Resizing(3, 3).interpolation("bicubic"),
                new Resizing(3, 3).antialias(true))) {
            models.add(new Sequential().add(Input.of(6, 6, 3)).add(layer));
        }
        return models;
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(LAYERS)) {
            return files.filter(file -> file.toString().endsWith(".keras"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<Class<?>> layers(Sequential model) {
        Set<Class<?>> types = new HashSet<>(Set.of(Input.class)); // which computes nothing
        model.layers().forEach(layer -> gather(layer, types));
        return types;
    }

    private static void gather(Object value, Set<Class<?>> types) {
        if (value instanceof Layer layer) {
            types.add(layer.getClass());
            Records.components(layer.getClass()).forEach(part -> gather(Records.value(layer, part), types));
        } else if (value instanceof List<?> several) {
            several.forEach(one -> gather(one, types));
        }
    }

    @Test
    void theOpsOfEveryLayerHaveKernelsForGpus() throws IOException {
        Map<String, Set<String>> lacking = new TreeMap<>();
        Set<Class<?>> seen = new HashSet<>();
        for (Path file : cases()) {
            String name = file.getFileName().toString();
            Set<Class<?>> types;
            try (Sequential model = Sequential.load(file)) {
                types = layers(model);
                note(lacking, name, GpuKernels.lackedByLayers(model));
            }
            if (seen.addAll(types)) { // the first case of a layer: in half precision as well
                for (String policy : List.of("mixed_float16", "mixed_bfloat16")) {
                    try (Sequential model = Sequential.load(file)) {
                        note(lacking, name + " in " + policy, GpuKernels.lackedByLayers(model.dtype(policy)));
                    }
                }
            }
        }
        for (Sequential model : further()) {
            try (model) {
                seen.addAll(layers(model));
                note(lacking, model.layers().toString(), GpuKernels.lackedByLayers(model));
            }
        }
        assertThat(lacking.keySet()).as("by model: %s", lacking).isEqualTo(ON_THE_CPU.keySet());
        assertThat(seen).containsAll(Layer.REGISTRY.types());
    }

    private static void note(Map<String, Set<String>> lacking, String model, Set<String> ops) {
        ops.forEach(op -> lacking.computeIfAbsent(op, none -> new TreeSet<>()).add(model));
    }

    @Test
    void theOpsOfEveryOptimizerHaveKernelsForGpus() {
        for (Class<? extends Optimizer> type : Optimizer.REGISTRY.types()) {
            Optimizer optimizer = type == LossScaleOptimizer.class
                    ? new LossScaleOptimizer(new SGD())
                    : Optimizer.of(type.getSimpleName());
            var compilation = new Compilation(
                    optimizer,
                    Optional.of(Loss.of("categorical_crossentropy")),
                    1,
                    List.of(Metric.of("accuracy")),
                    List.of(),
                    true,
                    Device.CPU,
                    false);
            var data = ArrayDataset.of(
                    Samples.bytes(Shape.of(3, 3, 1), new byte[2 * 9], 255f), Samples.oneHot(new int[] {0, 1}, 2));
            try (var model =
                    new Sequential().add(new Flatten().inputShape(3, 3, 1)).add(new Dense(2).activation("softmax"))) {
                assertThat(GpuKernels.lackedByTraining(model, compilation, data))
                        .as(optimizer.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void anOpWithoutAKernelForItsTypesIsFound() {
        assertThat(GpuKernels.has("Slice", Map.of("T", Set.of("float")))).isTrue();
        assertThat(GpuKernels.has("Slice", Map.of("T", Set.of("uint8")))).isFalse();
        assertThat(GpuKernels.has("Cast", Map.of("SrcT", Set.of("uint8"), "DstT", Set.of("float"))))
                .isTrue();
        assertThat(GpuKernels.has("Cast", Map.of("SrcT", Set.of("string"), "DstT", Set.of("float"))))
                .isFalse();
        assertThat(GpuKernels.has("NoOp", Map.of())).isTrue();
        assertThat(GpuKernels.has("NoSuchOp", Map.of())).isFalse();
    }
}
