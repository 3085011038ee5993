package dev.sequential.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LazyLoadingTest {
    @ParameterizedTest
    @ValueSource(strings = {"summary", "models", "--help"})
    void aShortCommandLoadsNothingOfTensorFlowsNativeLibrary(String command) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        command)
                .redirectErrorStream(true)
                .start();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(loaded)
                .contains("dev.sequential.cli.Main source:")
                .doesNotContain("org.bytedeco.javacpp.Loader source:")
                .doesNotContain("org.tensorflow.internal.c_api.")
                .doesNotContain("com.sun.jna.Native source:");
    }
}
