package dev.sequential.loaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.files.UserFolders;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataSourceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shapes",
                "shapes:7",
                "cifar10",
                "cifar10:x.tar.gz",
                "cifar100",
                "cifar100_coarse",
                "mnist",
                "fashion_mnist",
                "notmnist",
                "folder:pictures",
                "cifar10:C:x"
            })
    void aSourceIsNamedAsItWasWritten(String name) {
        assertThat(DataSource.parse(name).name()).isEqualTo(name);
    }

    @Test
    void theBuiltInDataSetComesFirst() {
        assertThat(DataSource.kinds())
                .extracting(DataKind::usage)
                .containsExactly(
                        "shapes[:SEED]",
                        "cifar10[:PATH]",
                        "cifar100[:PATH]",
                        "cifar100_coarse[:PATH]",
                        "mnist[:FOLDER]",
                        "fashion_mnist[:FOLDER]",
                        "notmnist[:FOLDER]",
                        "folder:FOLDER");
        assertThat(DataSource.kinds())
                .allSatisfy(kind -> assertThat(kind.description()).hasSizeBetween(20, 100));
    }

    @Test
    void anUnknownNameIsAnsweredByTheNearestAndAll() {
        assertThatThrownBy(() -> DataSource.parse("cifar"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Unknown data set \"cifar\": did you mean \"cifar10\" or \"cifar100\" or \"folder\"? There are"
                                + " shapes[:SEED], cifar10[:PATH], cifar100[:PATH], cifar100_coarse[:PATH], mnist[:FOLDER], fashion_mnist[:FOLDER],"
                                + " notmnist[:FOLDER], folder:FOLDER");
    }

    @Test
    void aMissingOrSenselessArgumentIsRefused() {
        assertThatThrownBy(() -> DataSource.parse("folder"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("folder needs the path of a folder with one sub-folder a class: folder:PATH");
        assertThatThrownBy(() -> DataSource.parse("cifar10:")).hasMessage("A path must follow the colon, got nothing");
        assertThatThrownBy(() -> DataSource.parse("shapes:many"))
                .hasMessage("shapes takes a whole number as its seed, got \"many\"");
    }

    @Test
    void aTildeIsTheHomeFolder() {
        assertThat(DataSource.parse("folder:~/pictures").name())
                .isEqualTo("folder:" + UserFolders.standard().home().resolve("pictures"));
    }

    @Test
    void whatIsOnDiskIsKnownWithoutReadingIt() {
        var cache = Cache.in(folder.resolve("cache"));
        var source = DataSource.parse("cifar10");
        assertThat(source.available(cache)).isFalse();
        assertThat(source.files(cache)).isEmpty();
        Path archive = cache.data("cifar10").resolve("cifar-10-binary.tar.gz");
        CifarFiles.unpack(cache.data("cifar10"), Map.of("cifar-10-binary.tar.gz", new byte[9]));
        assertThat(source.available(cache)).isTrue();
        assertThat(source.files(cache)).containsExactly(archive);
        assertThat(source.bytes(cache)).isEqualTo(9);
        assertThat(DataSource.parse("folder:" + folder).bytes(cache)).isEqualTo(9);
        assertThat(DataSource.parse("shapes").bytes(cache)).isZero();
        assertThat(DataSource.parse("shapes").available(cache)).isTrue();
        assertThat(DataSource.parse("mnist").available(cache)).isFalse();
        assertThat(DataSource.parse("folder:" + folder).available(cache)).isTrue();
    }
}
