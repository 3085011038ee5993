package dev.sequential.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.layers.Layer;
import dev.sequential.layers.LeakyReLU;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The keywords that annotations name are those of components: where one is renamed, the annotation is missed here. */
class KerasAnnotationsTest {
    @Test
    void keywordsThatAreWrittenInAnyCaseOrLeftOutAreThoseOfComponents() {
        assertThat(Layer.REGISTRY.types()).allSatisfy(type -> {
            List<String> keywords = KerasConfig.keywords(type, "");
            assertThat(keywords).containsAll(KerasAnnotations.always(type));
            var own = type.getAnnotation(KerasKeywords.class);
            assertThat(keywords).containsAll(own == null ? List.of() : Arrays.asList(own.without()));
        });
    }

    @Test
    void aKeywordOfOlderKerasIsRead() {
        assertThat(KerasConfig.read(LeakyReLU.class, Map.of("alpha", 0.25)))
                .isEqualTo(new LeakyReLU().negativeSlope(0.25));
    }
}
