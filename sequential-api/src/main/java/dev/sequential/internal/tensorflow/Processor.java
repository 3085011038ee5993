package dev.sequential.internal.tensorflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
        return FEATURES.contains("avx512f");
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
