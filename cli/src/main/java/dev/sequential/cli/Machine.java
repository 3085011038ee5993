package dev.sequential.cli;

import dev.sequential.Device;
import dev.sequential.internal.TensorFlowRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What this machine computes with. */
final class Machine {
    private static final List<String> TELLING =
            List.of("avx2", "fma", "avx512f", "avx512_vnni", "avx512_bf16", "amx_bf16");

    private Machine() {}

    /** One line: the device in use, the processor's vector instructions, whether oneDNN is on. */
    static String describe(Device wanted) {
        Device device = TensorFlowRuntime.resolve(wanted);
        return "Device: %s, TensorFlow %s, %d threads, %s, oneDNN %s%s"
                .formatted(
                        device == Device.GPU ? "GPU " + TensorFlowRuntime.deviceNames() : "CPU",
                        TensorFlowRuntime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        String.join(" ", features()),
                        oneDnn() ? "on" : "off",
                        device == Device.CPU && !bfloat16() ? ", no bfloat16" : "");
    }

    /**
     * Whether the processor computes in bfloat16 itself, so that {@code mixed_bfloat16} is faster than single
     * precision.
     */
    static boolean bfloat16() {
        return features().stream().anyMatch(feature -> feature.endsWith("bf16"));
    }

    /** Those of the processor's instruction sets that matter for speed; empty where they cannot be read. */
    static List<String> features() {
        Path cpuinfo = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(cpuinfo)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(cpuinfo)) {
            Set<String> flags = lines.filter(line -> line.startsWith("flags"))
                    .findFirst()
                    .map(line -> Set.copyOf(Arrays.asList(
                            line.substring(line.indexOf(':') + 1).trim().split("\\s+"))))
                    .orElse(Set.of());
            return TELLING.stream().filter(flags::contains).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** On unless the user turned it off. */
    static boolean oneDnn() {
        return !"0".equals(System.getenv("TF_ENABLE_ONEDNN_OPTS"));
    }
}
