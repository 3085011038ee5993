package dev.sequential.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.Sequential;
import dev.sequential.graph.LayerGraph;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dropout;
import dev.sequential.layers.Identity;
import dev.sequential.layers.Layer;
import dev.sequential.layers.LayerOptions;
import dev.sequential.layers.NestedSequential;
import dev.sequential.layers.TrainingOnly;
import dev.sequential.layers.UpSampling2D;
import dev.sequential.layers.UpSampling3D;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** Which translation a layer has; the page on serving names those that have none, see {@link OnnxFileTest}. */
class TranslationsTest {
    @TempDir
    Path folder;

    @Test
    void everyTranslationIsThatOfALayer() {
        Set<Class<?>> reached =
                new HashSet<>(List.of(Translations.type(NestedSequential.class).orElseThrow()));
        Layer.REGISTRY.types().forEach(layer -> Translations.type(layer).ifPresent(reached::add));
        assertThat(reached).containsExactlyInAnyOrderElementsOf(Translations.types());
    }

    @Test
    void aLayerIsTranslatedAsItsInterfaceWhereItHasNoTranslationOfItsOwn() {
        assertThat(Translations.type(Conv2D.class)).map(Class::getSimpleName).contains("Convolution");
        assertThat(Translations.type(UpSampling3D.class))
                .map(Class::getSimpleName)
                .contains("UpSampling");
        assertThat(Translations.type(UpSampling2D.class)).contains(UpSampling2D.class);
        assertThat(Translations.type(Dropout.class)).contains(TrainingOnly.class);
    }

    @Test
    void twoTranslationsOfALayerAreRefused() {
        var translations = new Translations().add(Identity.class, (graph, layer, x) -> x);
        assertThatThrownBy(() -> translations.add(Identity.class, (graph, layer, x) -> x))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Two translations of Identity");
    }

    /** A layer of someone's own that has the name of one of Keras's. */
    public record Dense(int units) implements Layer {
        @Override
        public Shape outputShape(Shape input) {
            return input;
        }

        @Override
        public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
            return x;
        }
    }

    @Test
    void aLayerOfYourOwnIsRefusedThoughItHasTheNameOfOneOfKeras() {
        assertThat(Translations.of(Dense.class)).isEmpty();
        try (Sequential model = Sequential.of(dev.sequential.layers.Input.of(2), new Dense(2))) {
            assertThatThrownBy(() -> model.exportOnnx(folder.resolve("model.onnx")))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("The layer dense (Dense) cannot be exported to ONNX: no operators are known for it. "
                            + "A layer of your own implements ExportsOnnx");
        }
    }

    /** A layer of someone's own that acts in training only. */
    public record Noise(LayerOptions options) implements TrainingOnly<Noise> {
        @Override
        public Operand<TFloating> emitTraining(LayerGraph graph, Operand<TFloating> x) {
            return x;
        }
    }

    @Test
    void aLayerOfYourOwnThatActsInTrainingOnlyIsLeftOut() {
        assertThat(Translations.type(Noise.class)).contains(TrainingOnly.class);
    }
}
