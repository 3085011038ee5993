package dev.sequential.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.layers.Layer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OnnxLayersTest {
    @Test
    void everyTranslationIsNamedAfterALayerOrAnInterfaceOfLayers() throws Exception {
        List<Class<?>> translations = translations();
        assertThat(translations).hasSizeGreaterThan(25);
        for (Class<?> translation : translations) {
            String layer = translation.getSimpleName().substring("Onnx".length());
            Class<?> named = Class.forName(Layer.class.getPackageName() + '.' + layer);
            assertThat(named.isInterface() || Layer.class.isAssignableFrom(named))
                    .as(layer)
                    .isTrue();
            if (!named.isInterface()) {
                assertThat(OnnxLayers.of(named)).as(layer).containsInstanceOf(translation);
            }
        }
    }

    private static List<Class<?>> translations() throws Exception {
        var classes = Path.of(OnnxLayer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.list(classes.resolve("dev/sequential/onnx"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.startsWith("package-info"))
                    .<Class<?>>map(OnnxLayersTest::named)
                    .filter(type -> OnnxLayer.class.isAssignableFrom(type) && !type.isInterface())
                    .toList();
        }
    }

    private static Class<?> named(String file) {
        try {
            return Class.forName(OnnxLayer.class.getPackageName() + '.' + file.replace(".class", ""));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
