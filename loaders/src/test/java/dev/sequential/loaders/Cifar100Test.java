package dev.sequential.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.data.BatchBuffer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.ndarray.Shape;

class Cifar100Test {
    @TempDir
    Path folder;

    @Test
    void theSecondLabelByteIsOneOfAHundredThings() {
        var cifar = Cifar100.load(CifarFiles.pack(folder.resolve("a.tar.gz"), CifarFiles.tiny100()));
        var label = new BatchBuffer(cifar.train().label(), 1);
        cifar.train().labels().copy(24, label, 0);
        assertThat(cifar.train().label().shape()).isEqualTo(Shape.of(100));
        assertThat(label.floats()[24]).isEqualTo(1f);
        assertThat(cifar.classNames())
                .hasSize(100)
                .startsWith("thing0", "thing1")
                .endsWith("thing99");
        assertThat(cifar.train().size()).hasValue(25);
        assertThat(cifar.test().size()).hasValue(5);
    }

    @Test
    void theFirstLabelByteIsOneOfTwentyGroups() {
        var cifar = Cifar100Coarse.load(CifarFiles.pack(folder.resolve("a.tar.gz"), CifarFiles.tiny100()));
        var label = new BatchBuffer(cifar.train().label(), 1);
        cifar.train().labels().copy(24, label, 0);
        assertThat(cifar.train().label().shape()).isEqualTo(Shape.of(20));
        assertThat(label.floats()[4]).isEqualTo(1f);
        assertThat(cifar.classNames()).hasSize(20).startsWith("group0");
    }

    @Test
    void bothComeFromOneArchiveInTheCache() {
        var cache = Cache.in(folder);
        CifarFiles.unpack(cache.data("cifar100"), Map.of("cifar-100-binary.tar.gz", new byte[1]));
        assertThat(DataSource.parse("cifar100").available(cache)).isTrue();
        assertThat(DataSource.parse("cifar100_coarse").available(cache)).isTrue();
    }
}
