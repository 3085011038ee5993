package dev.sequential.internal.tensorflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The instruction sets of this machine's processor. */
public final class Processor {
    private static final List<String> FEATURES = read();

    private Processor() {}

    /** Those of its instruction sets that matter for speed; empty where they cannot be read. */
    public static List<String> features() {
        return FEATURES;
    }

    /** Whether it computes in bfloat16 itself, so that {@code mixed_bfloat16} is faster than single precision. */
    public static boolean bfloat16() {
        return FEATURES.stream().anyMatch(feature -> feature.endsWith("bf16"));
    }

    /**
     * Whether oneDNN multiplies numbers in bfloat16 on it, and adds up the products in single precision. TensorFlow's
     * other kernels add them up in bfloat16, where 256 + 1 is 256.
     */
    static boolean multipliesBfloat16() {
        return multipliesBfloat16(FEATURES, System.getenv());
    }

    /** The same of a processor with these features, under an environment that may keep oneDNN from using them. */
    static boolean multipliesBfloat16(List<String> features, Map<String, String> environment) {
        String oneDnn = environment.getOrDefault("TF_ENABLE_ONEDNN_OPTS", "1").toLowerCase(Locale.ROOT);
        String most = environment.getOrDefault("ONEDNN_MAX_CPU_ISA", "ALL").toUpperCase(Locale.ROOT);
        boolean held = most.equals("AVX") || most.startsWith("AVX2") || most.startsWith("SSE");
        return features.contains("avx512f") && !oneDnn.equals("0") && !oneDnn.equals("false") && !held;
    }

    private static List<String> read() {
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
            return Stream.of("avx2", "fma", "avx512f", "avx512_vnni", "avx512_bf16", "amx_bf16")
                    .filter(flags::contains)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
