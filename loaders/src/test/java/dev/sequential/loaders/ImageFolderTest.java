package dev.sequential.loaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Batch;
import dev.sequential.data.Order;
import dev.sequential.data.Values;
import dev.sequential.loaders.files.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.ndarray.Shape;

class ImageFolderTest {
    @TempDir
    Path folder;

    /** Ten pictures a class: picture i of class k is plain, of blue i and green 100 * k. */
    private void tenOfEach(String... classes) {
        for (int k = 0; k < classes.length; k++) {
            for (int i = 0; i < 10; i++) {
                PictureFiles.plain(folder.resolve(classes[k]).resolve(i + ".png"), 4, 4, ((100 * k) << 8) | i);
            }
        }
    }

    /** Green and blue of the first pixel of each picture. */
    private static List<List<Integer>> colours(ArrayDataset data) {
        var image = new Values(data.input(), 1);
        return IntStream.range(0, data.inputs().size())
                .mapToObj(i -> {
                    data.inputs().copy(i, image, 0);
                    return List.of(Byte.toUnsignedInt(image.bytes()[1]), Byte.toUnsignedInt(image.bytes()[2]));
                })
                .toList();
    }

    @Test
    void eachSubFolderIsAClass() {
        tenOfEach("cat", "ant", "bee");
        var animals = ImageFolder.load(folder, 8, 6);
        assertThat(animals.classNames()).containsExactly("ant", "bee", "cat");
        assertThat(animals.train().input().shape()).isEqualTo(Shape.of(8, 6, 3));
        assertThat(animals.train().label().shape()).isEqualTo(Shape.of(3));
    }

    @Test
    void streamedPicturesAreTheLoadedOnes() {
        tenOfEach("ant", "bee");
        var loaded = ImageFolder.load(folder, 8, 6);
        var streamed = ImageFolder.stream(folder, 8, 6);
        assertThat(streamed.classNames()).containsExactly("ant", "bee");
        assertThat(colours(streamed.train())).isEqualTo(colours(loaded.train()));
        assertThat(colours(streamed.test())).isEqualTo(colours(loaded.test()));
        var batch = Batch.of(streamed.train(), 16);
        var same = Batch.of(loaded.train(), 16);
        assertThat(streamed.train().batches(Order.shuffled(1, 0)).next(batch)).isEqualTo(16);
        assertThat(loaded.train().batches(Order.shuffled(1, 0)).next(same)).isEqualTo(16);
        assertThat(batch.x().bytes()).isEqualTo(same.x().bytes());
        assertThat(batch.y().floats()).isEqualTo(same.y().floats());
    }

    @Test
    void aStreamedPictureIsDecodedOnce() throws IOException {
        tenOfEach("ant", "bee");
        var streamed = ImageFolder.stream(folder, 8, 6);
        var first = colours(streamed.train());
        Files.writeString(folder.resolve("ant/0.png"), "spoilt meanwhile");
        Files.delete(folder.resolve("bee/1.png"));
        assertThat(colours(streamed.train())).isEqualTo(first);
    }

    @Test
    void aStreamedPictureThatIsDamagedIsNamedWhenItsTurnComes() throws IOException {
        tenOfEach("ant", "bee");
        Files.writeString(folder.resolve("ant/0.png"), "no picture");
        var streamed = ImageFolder.stream(folder, 8, 6);
        assertThatThrownBy(() -> {
                    streamed.train().batches(Order.sequential()).next(Batch.of(streamed.train(), 16));
                    streamed.test().batches(Order.sequential()).next(Batch.of(streamed.test(), 4));
                })
                .isInstanceOf(DataException.class)
                .hasMessageContaining("ant/0.png is no PNG, JPEG or BMP picture: take it out or convert it");
    }

    @Test
    void aFifthOfEachClassIsTheTestSet() {
        tenOfEach("ant", "bee");
        var animals = ImageFolder.load(folder);
        assertThat(animals.train().input().shape()).isEqualTo(Shape.of(32, 32, 3));
        assertThat(animals.train().classCounts()).containsExactly(8, 8);
        assertThat(animals.test().classCounts()).containsExactly(2, 2);
        var all = new HashSet<>(colours(animals.train()));
        all.addAll(colours(animals.test()));
        assertThat(all).hasSize(20);
    }

    @Test
    void theSplitDependsOnNamesAloneAndMixesTheClasses() throws IOException {
        tenOfEach("ant", "bee");
        var first = ImageFolder.load(folder);
        Path moved = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-moved"));
        Files.move(folder.resolve("bee"), moved.resolve("bee"));
        Files.move(folder.resolve("ant"), moved.resolve("ant"));
        var second = ImageFolder.load(moved);
        assertThat(colours(second.train())).isEqualTo(colours(first.train()));
        assertThat(second.train().fingerprint()).isEqualTo(first.train().fingerprint());
        assertThat(first.train().limit(8).classCounts()).doesNotContain(0);
    }

    @Test
    void foldersTrainAndTestAreTakenAsTheyAre() {
        PictureFiles.plain(folder.resolve("train/ant/a.png"), 1, 1, 1);
        PictureFiles.plain(folder.resolve("train/bee/b.jpg"), 1, 1, 2);
        PictureFiles.plain(folder.resolve("train/bee/c.bmp"), 1, 1, 3);
        PictureFiles.plain(folder.resolve("test/bee/d.png"), 1, 1, 4);
        var animals = ImageFolder.load(folder, 1, 1);
        assertThat(animals.train().classCounts()).containsExactly(1, 2);
        assertThat(animals.test().classCounts()).containsExactly(0, 1);
        assertThat(colours(animals.test())).containsExactly(List.of(0, 4));
    }

    @Test
    void aClassThatIsOnlyTestedIsRefused() {
        PictureFiles.plain(folder.resolve("train/ant/a.png"), 1, 1, 1);
        PictureFiles.plain(folder.resolve("train/bee/b.png"), 1, 1, 2);
        PictureFiles.plain(folder.resolve("test/cow/d.png"), 1, 1, 4);
        assertThatThrownBy(() -> ImageFolder.load(folder))
                .isInstanceOf(DataException.class)
                .hasMessage(folder.resolve("test") + " has the class cow, and " + folder.resolve("train")
                        + " has not: give it pictures to learn from, or take it out");
    }

    @Test
    void moreThan256ClassesWork() {
        for (int i = 0; i < 300; i++) {
            PictureFiles.plain(folder.resolve("c" + (1000 + i)).resolve("a.bmp"), 1, 1, i);
            PictureFiles.plain(folder.resolve("c" + (1000 + i)).resolve("b.bmp"), 1, 1, i);
        }
        assertThat(ImageFolder.load(folder, 1, 1).test().classCounts())
                .hasSize(300)
                .containsOnly(1);
    }

    @Test
    void hiddenFilesArePassedOverAndOthersRefused() throws IOException {
        tenOfEach("ant", "bee");
        Files.createDirectories(folder.resolve(".git/objects"));
        Files.writeString(folder.resolve("ant/.DS_Store"), "x");
        Files.writeString(folder.resolve("ant/Thumbs.db"), "x");
        Files.writeString(folder.resolve("read-me.txt"), "beside the classes, not in one");
        assertThat(ImageFolder.load(folder).classNames()).containsExactly("ant", "bee");
        Path notes = Files.writeString(folder.resolve("bee/notes.txt"), "x");
        assertThatThrownBy(() -> ImageFolder.load(folder))
                .isInstanceOf(DataException.class)
                .hasMessage(notes + " is no PNG, JPEG or BMP picture: take it out or convert it");
    }

    @Test
    void aFolderWithoutClassesIsRefused() {
        assertThatThrownBy(() -> ImageFolder.load(folder))
                .isInstanceOf(DataException.class)
                .hasMessage(folder
                        + " has 0 sub-folders, and at least 2 are needed, one a class: sort the pictures into them");
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> ImageFolder.load(nowhere))
                .hasMessage(nowhere + " is no folder: name one with one sub-folder a class");
        PictureFiles.plain(folder.resolve("ant/a.png"), 1, 1, 1);
        PictureFiles.plain(folder.resolve("bee/b.png"), 1, 1, 1);
        assertThatThrownBy(() -> ImageFolder.load(folder))
                .hasMessage(folder + " has one picture a class, and none is left to test on: add some");
    }

    @Test
    void greyPicturesHaveOneChannel() {
        tenOfEach("ant", "bee");
        assertThat(ImageFolder.load(folder, Shape.of(28, 28, 1)).train().input().shape())
                .isEqualTo(Shape.of(28, 28, 1));
    }
}
