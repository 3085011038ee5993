package dev.sequential.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {
    private static UserFolders folders(String system, Map<String, String> environment) {
        return new UserFolders(environment, system, Path.of("/home/ada"));
    }

    @Test
    void theOwnVariableComesFirst() {
        var environment = Map.of("SEQUENTIAL_HOME", "/big/disk", "XDG_CACHE_HOME", "/elsewhere");
        assertThat(folders("Linux", environment).cache()).hasToString("/big/disk");
        assertThat(folders("Linux", environment).data()).hasToString("/big/disk");
        assertThat(folders("Windows 11", environment).cache()).hasToString("/big/disk");
    }

    @Test
    void elseThePlatformDecides() {
        assertThat(folders("Linux", Map.of()).cache()).hasToString("/home/ada/.cache/sequential");
        assertThat(folders("Linux", Map.of()).data()).hasToString("/home/ada/.local/share/sequential");
        assertThat(folders("Linux", Map.of("XDG_CACHE_HOME", "/var/ada")).cache())
                .hasToString("/var/ada/sequential");
        assertThat(folders("Linux", Map.of("XDG_DATA_HOME", "/data")).data()).hasToString("/data/sequential");
        assertThat(folders("Mac OS X", Map.of()).cache()).hasToString("/home/ada/Library/Caches/sequential");
        assertThat(folders("Mac OS X", Map.of()).data())
                .hasToString("/home/ada/Library/Application Support/sequential");
        assertThat(folders("Windows 11", Map.of("LOCALAPPDATA", "/c/local")).cache())
                .hasToString("/c/local/sequential");
        assertThat(folders("Windows 11", Map.of()).data()).hasToString("/home/ada/AppData/Local/sequential");
    }

    @Test
    void emptyVariablesAndRelativeCacheFoldersDoNotCount() {
        assertThat(folders("Linux", Map.of("SEQUENTIAL_HOME", " ", "XDG_CACHE_HOME", "cache"))
                        .cache())
                .hasToString("/home/ada/.cache/sequential");
    }

    @Test
    void aUserThatTheSystemDoesNotKnowHasTheHomeOfTheEnvironmentOrTheTemporaryFolder() {
        assertThat(UserFolders.home("/home/ada", Map.of("HOME", "/root"), "/tmp"))
                .hasToString("/home/ada");
        assertThat(UserFolders.home("?", Map.of("HOME", "/work"), "/tmp")).hasToString("/work");
        assertThat(UserFolders.home("?", Map.of(), "/tmp")).hasToString("/tmp");
    }
}
