package dev.sequential.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void theOwnVariableComesFirst() {
        var environment = Map.of("SEQUENTIAL_HOME", "/big/disk", "XDG_CACHE_HOME", "/elsewhere");
        assertThat(Cache.folder(environment, "Linux", HOME)).isEqualTo(Path.of("/big/disk"));
        assertThat(Cache.folder(environment, "Windows 11", HOME)).isEqualTo(Path.of("/big/disk"));
    }

    @Test
    void elseThePlatformDecides() {
        assertThat(Cache.folder(Map.of(), "Linux", HOME)).isEqualTo(Path.of("/home/ada/.cache/sequential"));
        assertThat(Cache.folder(Map.of("XDG_CACHE_HOME", "/var/ada"), "Linux", HOME))
                .isEqualTo(Path.of("/var/ada/sequential"));
        assertThat(Cache.folder(Map.of(), "Mac OS X", HOME)).isEqualTo(Path.of("/home/ada/Library/Caches/sequential"));
        assertThat(Cache.folder(Map.of("LOCALAPPDATA", "/c/local"), "Windows 11", HOME))
                .isEqualTo(Path.of("/c/local/sequential"));
        assertThat(Cache.folder(Map.of(), "Windows 11", HOME)).isEqualTo(Path.of("/home/ada/AppData/Local/sequential"));
    }

    @Test
    void emptyVariablesAndRelativeCacheFoldersDoNotCount() {
        assertThat(Cache.folder(Map.of("SEQUENTIAL_HOME", " ", "XDG_CACHE_HOME", "cache"), "Linux", HOME))
                .isEqualTo(Path.of("/home/ada/.cache/sequential"));
    }

    @Test
    void eachDataSetHasAFolderOfItsOwn() {
        assertThat(Cache.in(Path.of("/big/disk")).data("mnist")).isEqualTo(Path.of("/big/disk/data/mnist"));
    }
}
