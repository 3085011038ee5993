import static org.tensorflow.internal.c_api.global.tensorflow.TF_GetAllRegisteredKernels;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tensorflow.TensorFlow;
import org.tensorflow.internal.c_api.TF_Status;
import org.tensorflow.proto.KernelDef;
import org.tensorflow.proto.KernelList;

/**
 * Writes kernels.txt anew: the ops that TensorFlow's native library for GPUs can compute there. It needs no GPU, but
 * that library (0.5 GB), which -Pgpu brings:
 *
 * <pre>
 * mvn -q -Pgpu -pl sequential-api dependency:build-classpath -Dmdep.outputFile=/tmp/classpath
 * java -cp "$(cat /tmp/classpath)" sequential-api/src/test/resources/gpu/Kernels.java sequential-api/src/test/resources/gpu/kernels.txt
 * </pre>
 */
class Kernels {
    public static void main(String[] arguments) throws Exception {
        TF_Status status = TF_Status.newStatus();
        var all = KernelList.parseFrom(TF_GetAllRegisteredKernels(status).dataAsByteBuffer());
        status.throwExceptionIfNotOK();
        Map<String, Set<Map<String, Set<String>>>> ops = new TreeMap<>();
        for (KernelDef kernel : all.getKernelList()) {
            // a kernel with a label is taken only where an op asks for it by that label
            if (Set.of("GPU", "DEFAULT").contains(kernel.getDeviceType()) && kernel.getLabel().isEmpty()) {
                ops.computeIfAbsent(kernel.getOp(), op -> new HashSet<>()).add(types(kernel));
            }
        }
        if (all.getKernelList().stream().noneMatch(kernel -> kernel.getDeviceType().equals("GPU"))) {
            throw new IllegalStateException("This library has no kernels for a GPU: build the class path with -Pgpu");
        }
        List<String> lines = new ArrayList<>(List.of(
                "# The ops of TensorFlow " + TensorFlow.version() + " that a GPU can compute, and for which types of their attributes;",
                "# alternatives are divided by |. Written by Kernels.java beside this file, which says how."));
        ops.forEach((op, kernels) -> lines.add(line(op, kernels)));
        Files.write(Path.of(arguments[0]), lines);
        System.out.printf("%d kernels of this library, %d ops for a GPU%n", all.getKernelCount(), ops.size());
    }

    private static Map<String, Set<String>> types(KernelDef kernel) {
        Map<String, Set<String>> types = new TreeMap<>();
        for (var constraint : kernel.getConstraintList()) {
            Set<String> names = constraint.getAllowedValues().getList().getTypeList().stream()
                    .map(type -> type.name().replaceFirst("^DT_", "").toLowerCase(Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!names.isEmpty()) {
                types.put(constraint.getName(), names);
            }
        }
        return types;
    }

    private static String line(String op, Set<Map<String, Set<String>>> kernels) {
        Set<Map<String, Set<String>>> joined = kernels;
        for (boolean more = true; more; ) {
            Set<Map<String, Set<String>>> before = joined;
            Set<String> attributes = new TreeSet<>();
            joined.forEach(kernel -> attributes.addAll(kernel.keySet()));
            for (String attribute : attributes) {
                joined = joined(joined, attribute);
            }
            more = !joined.equals(before);
        }
        String alternatives = joined.contains(Map.<String, Set<String>>of())
                ? "" // for any types
                : joined.stream()
                        .map(kernel -> kernel.entrySet().stream()
                                .map(type -> type.getKey() + '=' + String.join(",", type.getValue()))
                                .collect(Collectors.joining(" ")))
                        .sorted()
                        .collect(Collectors.joining(" | "));
        return (op + ' ' + alternatives).strip();
    }

    /** Kernels that differ in the types of one attribute alone become one. */
    private static Set<Map<String, Set<String>>> joined(Set<Map<String, Set<String>>> kernels, String attribute) {
        Map<Map<String, Set<String>>, Set<String>> byOthers = new HashMap<>();
        Set<Map<String, Set<String>>> result = new HashSet<>();
        for (var kernel : kernels) {
            if (!kernel.containsKey(attribute)) {
                result.add(kernel);
                continue;
            }
            Map<String, Set<String>> others = new TreeMap<>(kernel);
            others.remove(attribute);
            byOthers.computeIfAbsent(others, none -> new TreeSet<>()).addAll(kernel.get(attribute));
        }
        byOthers.forEach((others, types) -> {
            Map<String, Set<String>> whole = new TreeMap<>(others);
            whole.put(attribute, types);
            result.add(whole);
        });
        return result;
    }
}
