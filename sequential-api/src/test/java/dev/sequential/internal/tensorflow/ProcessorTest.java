package dev.sequential.internal.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessorTest {
    private static final List<String> SERVER = List.of("avx2", "fma", "avx512f", "avx512_bf16");
    private static final List<String> LAPTOP = List.of("avx2", "fma");

    private static boolean multiplies(List<String> features, String variable, String value) {
        return Processor.multipliesBfloat16(features, Map.of(variable, value));
    }

    @Test
    void bfloat16IsMultipliedByOneDnnWithAvx512() {
        assertThat(Processor.multipliesBfloat16(SERVER, Map.of())).isTrue();
        assertThat(Processor.multipliesBfloat16(LAPTOP, Map.of())).isFalse();
        assertThat(Processor.multipliesBfloat16(List.of(), Map.of())).isFalse();
    }

    @Test
    void notSoWhereTheUserHasTurnedOneDnnOff() {
        assertThat(multiplies(SERVER, "TF_ENABLE_ONEDNN_OPTS", "1")).isTrue();
        assertThat(multiplies(SERVER, "TF_ENABLE_ONEDNN_OPTS", "0")).isFalse();
        assertThat(multiplies(SERVER, "TF_ENABLE_ONEDNN_OPTS", "False")).isFalse();
    }

    @Test
    void norWhereItIsHeldToOlderInstructions() {
        assertThat(multiplies(SERVER, "ONEDNN_MAX_CPU_ISA", "AVX512_CORE")).isTrue();
        assertThat(multiplies(SERVER, "ONEDNN_MAX_CPU_ISA", "ALL")).isTrue();
        assertThat(multiplies(SERVER, "ONEDNN_MAX_CPU_ISA", "AVX2")).isFalse();
        assertThat(multiplies(SERVER, "ONEDNN_MAX_CPU_ISA", "avx2_vnni")).isFalse();
        assertThat(multiplies(SERVER, "ONEDNN_MAX_CPU_ISA", "SSE41")).isFalse();
    }
}
