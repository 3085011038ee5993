package dev.sequential.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CacheTest {
    @Test
    void eachDataSetHasAFolderOfItsOwn() {
        assertThat(Cache.in(Path.of("/big/disk")).data("mnist")).isEqualTo(Path.of("/big/disk/data/mnist"));
    }
}
