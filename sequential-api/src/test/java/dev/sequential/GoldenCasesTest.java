package dev.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.conformance.Conformance;
import dev.sequential.conformance.Result;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases that real Keras wrote, one test each; their README tells what they hold. */
class GoldenCasesTest {
    @TestFactory
    Stream<DynamicTest> agreesWithKeras() {
        Path folder = Path.of("src", "test", "resources", "golden", "keras");
        return Conformance.find(folder, "**").stream()
                .map(found -> DynamicTest.dynamicTest(found.name(), () -> {
                    Result result = Conformance.run(found);
                    Assumptions.assumeFalse(result.state() == Result.State.UNSUPPORTED, result::detail);
                    assertThat(result.state()).as(result.toString()).isEqualTo(Result.State.PASSED);
                }));
    }
}
