package dev.sequential.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Input;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeLogTest {
    /** A program of a user: predicts, and says nothing itself. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            try (var model = Sequential.of(Input.of(2), new Dense(1))) {
                model.predict(new float[][] {{1, 2}});
            }
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aProgramOfAUserSeesNothingOfTensorFlowOnStderr() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName()));
        builder.environment().keySet().removeIf(name -> name.startsWith("TF_"));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"0, 0", "1, 1", "3, 3", "null, 2", "'', 2", "loud, 2", "-1, 2"},
            nullValues = "null")
    void theLevelIsTensorFlowsOwnVariableAndErrorsUnlessItSaysOtherwise(String said, int level) {
        assertThat(NativeLog.level(said)).isEqualTo(level);
    }
}
