package dev.sequential.loaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Column;
import dev.sequential.data.ElementType;
import dev.sequential.data.Values;
import dev.sequential.loaders.files.Hashes;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class ShapesTest {
    private static byte[] pixels(TrainTest data, int count) {
        var images = new Values(data.train().input(), count);
        for (int i = 0; i < count; i++) {
            data.train().inputs().copy(i, images, i);
        }
        return images.bytes();
    }

    @Test
    void arePicturesOfTenClassesEvenlySpread() {
        var shapes = Shapes.generate(0, 200, 50);
        assertThat(shapes.train().input()).isEqualTo(new Column(Shape.of(32, 32, 3), ElementType.UINT8, 255f));
        assertThat(shapes.train().classCounts()).containsOnly(20).hasSize(10);
        assertThat(shapes.test().classCounts()).containsOnly(5);
        assertThat(shapes.classNames())
                .containsExactly(
                        "arrow",
                        "circle",
                        "crescent",
                        "cross",
                        "heart",
                        "hexagon",
                        "ring",
                        "square",
                        "star",
                        "triangle");
    }

    @Test
    void areTheSameBytesOnEveryMachine() {
        // Written once on x86-64, JDK 17; another number on another machine is a bug.
        assertThat(Shapes.generate(0, 100, 10).train().fingerprint())
                .contains("c6d45d5c5e488e120a73b781bd4df3db7ec77504bc3817405c013e4775025504");
        assertThat(Shapes.generate(42, 10, 10).test().fingerprint())
                .contains("6790277018df0cadc246bbecc7a757da29870459d5b66f2b6edd9c9cd1625552");
    }

    @Test
    void aPictureDependsOnTheSeedAndItsNumberAlone() {
        var few = Shapes.generate(5, 20, 1);
        var many = Shapes.generate(5, 300, 1);
        assertThat(pixels(many, 20)).isEqualTo(pixels(few, 20));
        assertThat(pixels(Shapes.generate(6, 20, 1), 20)).isNotEqualTo(pixels(few, 20));
    }

    @Test
    void noTwoPicturesAreTheSame() {
        var shapes = Shapes.generate(0, 500, 500);
        var seen = new HashSet<String>();
        for (var part : new ArrayDataset[] {shapes.train(), shapes.test()}) {
            var image = new Values(part.input(), 1);
            for (int i = 0; i < 500; i++) {
                part.inputs().copy(i, image, 0);
                var hash = Hashes.sha256();
                hash.update(image.bytes());
                seen.add(Hashes.hex(hash));
            }
        }
        assertThat(seen).hasSize(1000);
    }

    @Test
    void theDefaultIsTenThousandAndTwoThousand() {
        var shapes = DataSource.parse("shapes").load();
        assertThat(shapes.train().size()).hasValue(10_000);
        assertThat(shapes.test().size()).hasValue(2_000);
        assertThat(shapes.train().fingerprint())
                .isEqualTo(DataSource.parse("shapes:0").load().train().fingerprint());
    }

    @Test
    void anEmptyPartIsRefused() {
        assertThatThrownBy(() -> Shapes.generate(0, 0, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Shapes draws at least 1 picture of each part, got 0");
    }
}
