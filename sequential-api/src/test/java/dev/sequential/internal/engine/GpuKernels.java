package dev.sequential.internal.engine;

import dev.sequential.Sequential;
import dev.sequential.conformance.Probe;
import dev.sequential.data.ArrayDataset;
import dev.sequential.data.TensorSpec;
import dev.sequential.training.Compilation;
import dev.sequential.training.Device;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tensorflow.Graph;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * The ops that a GPU can compute, by the list that TensorFlow's native library for GPUs gave. Any other op of a graph
 * is computed on the CPU: its inputs are copied there, and its outputs back, in each step.
 */
public final class GpuKernels {
    /** By op, its kernels: the types that each takes, by the name of the op's attribute. */
    private static final Map<String, List<Map<String, Set<String>>>> KERNELS = read();

    private GpuKernels() {}

    private static Map<String, List<Map<String, Set<String>>>> read() {
        Map<String, List<Map<String, Set<String>>>> kernels = new HashMap<>();
        try (InputStream list = GpuKernels.class.getResourceAsStream("/gpu/kernels.txt")) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .forEach(parts ->
                            kernels.put(parts[0], parts.length == 1 ? List.of(Map.of()) : alternatives(parts[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kernels;
    }

    private static List<Map<String, Set<String>>> alternatives(String text) {
        List<Map<String, Set<String>>> kernels = new ArrayList<>();
        for (String alternative : text.split(" \\| ", -1)) {
            Map<String, Set<String>> types = new HashMap<>();
            for (String attribute : alternative.split(" ", -1)) {
                String[] parts = attribute.split("=", 2);
                types.put(parts[0], Set.of(parts[1].split(",", -1)));
            }
            kernels.add(types);
        }
        return kernels;
    }

    /** Whether a GPU has a kernel for an op whose attributes are of these types. */
    static boolean has(String op, Map<String, Set<String>> types) {
        return KERNELS.getOrDefault(op, List.of()).stream().anyMatch(kernel -> kernel.entrySet().stream()
                .allMatch(taken -> taken.getValue().containsAll(types.getOrDefault(taken.getKey(), Set.of()))));
    }

    /** What a GPU lacks of the ops of a model's layers in training, of their gradients, and of a prediction. */
    @SuppressWarnings("try") // the probe closes the engine
    public static Set<String> lackedByLayers(Sequential model) {
        var engine = Engine.open(model.architecture(), Device.CPU, 1);
        try (var probe = new Probe(engine)) {
            engine.predictStep(TensorSpec.floats(model.architecture().input().shape()));
            return lacked(engine);
        }
    }

    /**
     * What a GPU lacks of the ops of training, evaluation and prediction; inputs are fed, and kept on the device, as a
     * GPU keeps pictures.
     */
    public static Set<String> lackedByTraining(Sequential model, Compilation compilation, ArrayDataset data) {
        try (var engine = Engine.open(model.architecture(), Device.CPU, 1)) {
            engine.compile(compilation, Map.of());
            engine.trainStep(data.input(), data.label(), data.weight());
            engine.trainStep(data.input(), data.label(), Optional.of(Shape.scalar()));
            engine.trainStep(engine.keep(data.inputs()), data.label(), data.weight());
            engine.testStep(data.input(), data.label(), data.weight());
            engine.predictStep(data.input());
            return lacked(engine);
        }
    }

    private static Set<String> lacked(Engine engine) {
        GraphDef graph = ((Graph) engine.ops().scope().env()).toGraphDef();
        Stream<NodeDef> inFunctions =
                graph.getLibrary().getFunctionList().stream().flatMap(function -> function.getNodeDefList().stream());
        return Stream.concat(graph.getNodeList().stream(), inFunctions)
                .filter(node -> !has(node.getOp(), types(node)))
                .map(node -> text(node.getOp(), types(node)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The types of an op, by the name of its attribute. */
    private static Map<String, Set<String>> types(NodeDef node) {
        Map<String, Set<String>> types = new TreeMap<>();
        node.getAttrMap().forEach((attribute, value) -> {
            List<DataType> given = value.getValueCase() == AttrValue.ValueCase.TYPE
                    ? List.of(value.getType())
                    : value.getList().getTypeList();
            if (!given.isEmpty()) {
                types.put(
                        attribute, given.stream().map(GpuKernels::name).collect(Collectors.toCollection(TreeSet::new)));
            }
        });
        return types;
    }

    /** As in the list: {@code float} for {@code DT_FLOAT}. */
    private static String name(DataType type) {
        return type.name().replaceFirst("^DT_", "").toLowerCase(Locale.ROOT);
    }

    private static String text(String op, Map<String, Set<String>> types) {
        return types.entrySet().stream()
                .map(type -> type.getKey() + '=' + String.join(",", type.getValue()))
                .collect(Collectors.joining(" ", op + ' ', ""))
                .strip();
    }
}
