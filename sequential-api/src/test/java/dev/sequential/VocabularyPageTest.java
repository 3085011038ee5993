package dev.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class VocabularyPageTest {
    @Test
    void thePageSaysWhatTheCodeHas() throws IOException {
        String page = new KerasNames().page();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(KerasNames.PAGE, page);
        }
        assertThat(Files.readString(KerasNames.PAGE))
                .as("the page is written anew by: mvn -pl sequential-api -am test -Dtest=VocabularyPageTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.write=true")
                .isEqualTo(page);
    }

    @Test
    void nothingIsThereWithoutACase() throws IOException {
        assertThat(new KerasNames().page().lines().filter(line -> line.contains("without a case")))
                .isEmpty();
    }

    @Test
    void noReasonIsGivenForWhatIsThere() throws IOException {
        assertThat(new KerasNames().contradictions()).isEmpty();
    }
}
