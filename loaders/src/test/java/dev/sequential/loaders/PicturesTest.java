package dev.sequential.loaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.Sequential;
import dev.sequential.TrainedOn;
import dev.sequential.data.Column;
import dev.sequential.data.ElementType;
import dev.sequential.data.Samples;
import dev.sequential.data.Values;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.Input;
import dev.sequential.layers.Rescaling;
import dev.sequential.loaders.files.DataException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.ndarray.Shape;

class PicturesTest {
    @TempDir
    Path folder;

    private static int[] unsigned(byte[] bytes) {
        int[] values = new int[bytes.length];
        Arrays.setAll(values, i -> Byte.toUnsignedInt(bytes[i]));
        return values;
    }

    private int[] read(Path file, long... shape) {
        return unsigned(Pictures.read(file, Shape.of(shape)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp"})
    void aPictureOfTheRightSizeIsTakenAsItIs(String format) {
        Path file =
                PictureFiles.write(folder.resolve("p." + format), 2, 2, (x, y) -> 0x102030 + x * 0x40 + y * 0x500000);
        assertThat(read(file, 2, 2, 3))
                .containsExactly(0x10, 0x20, 0x30, 0x10, 0x20, 0x70, 0x60, 0x20, 0x30, 0x60, 0x20, 0x70);
    }

    @Test
    void aJpegIsReadToo() {
        Path file = PictureFiles.plain(folder.resolve("p.jpg"), 16, 16, 0x808080);
        assertThat(Arrays.stream(read(file, 1, 1, 3)).boxed()).isSubsetOf(126, 127, 128, 129, 130);
    }

    /** One pixel of cyan 55, magenta 182, yellow 239 and black 51, written and read by Pillow 13. */
    @Test
    void coloursForPrintBecomeLightAsInPython() throws IOException {
        Path file = folder.resolve("cmyk.jpg");
        Files.write(
                file,
                Base64.getDecoder()
                        .decode("/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB"
                                + "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB/8AAFAgAAQABBEMRAE0RAFkRAEsRAP/EABUAAQEAAAAA"
                                + "AAAAAAAAAAAAAAoJ/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAA4EQwBNAFkASwAAPwBICI4P5MD/2Q=="));
        assertThat(read(file, 1, 1, 3)).containsExactly(160, 58, 13);
    }

    @Test
    void picturesAreDividedAsTheModelWasTrainedOnThem() {
        Path file = PictureFiles.plain(folder.resolve("p.png"), 2, 2, 0x0033FF);
        try (Sequential model = Sequential.of(Input.of(1, 1, 3), new Flatten())) {
            assertThat(Pictures.of(model, file, file).size()).isEqualTo(2);
            assertThat(Pictures.of(model, file).column())
                    .isEqualTo(new Column(Shape.of(1, 1, 3), ElementType.UINT8, 255));
            model.trainedOn(new TrainedOn(List.of(), 51));
            Samples picture = Pictures.of(model, file);
            var values = new Values(picture.column(), 1);
            picture.copy(0, values, 0);
            assertThat(List.of(values.get(0), values.get(1), values.get(2))).containsExactly(0f, 1f, 5f);
        }
        try (Sequential scaling = Sequential.of(Input.of(1, 1, 3), new Rescaling(1 / 255.0))) {
            assertThat(Pictures.of(scaling, file).column().divisor()).isEqualTo(1);
        }
    }

    @Test
    void theNameSaysNothingAboutTheFormat() throws IOException {
        Path file = PictureFiles.plain(folder.resolve("p.png"), 1, 1, 0x010203);
        assertThat(read(Files.move(file, folder.resolve("p.jpg")), 1, 1, 3)).containsExactly(1, 2, 3);
    }

    @Test
    void shrinkingToHalfWeighsNeighboursByATriangle() {
        // The new left pixel reaches from -1 to 3 around 1: weights 3 : 3 : 1 at 0.5, 1.5 and 2.5.
        Path file = PictureFiles.write(folder.resolve("p.png"), 4, 1, (x, y) -> x == 0 ? 0xFF0000 : 0);
        assertThat(read(file, 1, 2, 3)).containsExactly(Math.round(255 * 3 / 7f), 0, 0, 0, 0, 0);
    }

    @Test
    void growingToTwiceTheSizeIsBilinear() {
        Path file = PictureFiles.write(folder.resolve("p.png"), 2, 1, (x, y) -> x * 100);
        assertThat(read(file, 1, 4, 3)).containsExactly(0, 0, 0, 0, 0, 25, 0, 0, 75, 0, 0, 100);
    }

    @Test
    void aPlainPictureStaysPlainAtAnySize() {
        Path file = PictureFiles.plain(folder.resolve("p.png"), 37, 23, 0x0C0C0C);
        assertThat(read(file, 32, 32, 3)).containsOnly(12);
        assertThat(read(file, 5, 50, 3)).containsOnly(12);
    }

    @Test
    void colourBecomesGreyByItsBrightness() {
        Path file = PictureFiles.plain(folder.resolve("p.png"), 1, 1, 0x64C832);
        // 0.299 * 100 + 0.587 * 200 + 0.114 * 50 = 153
        assertThat(read(file, 1, 1, 1)).containsExactly(153);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void greyStaysAsBrightAsItIsInTheFile(int type) {
        var image = new BufferedImage(1, 1, type);
        image.getRaster().setSample(0, 0, 0, type == BufferedImage.TYPE_BYTE_GRAY ? 100 : 100 * 257);
        Path file = PictureFiles.write(folder.resolve("p.png"), image);
        assertThat(read(file, 1, 1, 1)).containsExactly(100);
        assertThat(read(file, 1, 1, 3)).containsExactly(100, 100, 100);
    }

    @Test
    void transparencyIsLeftOut() {
        var image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x40102030);
        assertThat(read(PictureFiles.write(folder.resolve("p.png"), image), 1, 1, 3))
                .containsExactly(16, 32, 48);
    }

    @Test
    void otherFilesAreRefusedByName() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.png"), "no picture");
        assertThatThrownBy(() -> Pictures.read(file, Shape.of(1, 1, 3)))
                .isInstanceOf(DataException.class)
                .hasMessage(file + " is no PNG, JPEG or BMP picture: take it out or convert it");
        Path empty = Files.write(folder.resolve("empty.png"), new byte[0]);
        assertThatThrownBy(() -> Pictures.read(empty, Shape.of(1, 1, 3)))
                .hasMessage(empty + " is no PNG, JPEG or BMP picture: take it out or convert it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "jpeg"})
    void aDamagedPictureIsRefusedByName(String format) throws IOException {
        Path file = PictureFiles.write(folder.resolve("p." + format), 40, 40, (x, y) -> x * 999_999 + y * 77_777);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> Pictures.read(file, Shape.of(1, 1, 3)))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(file + " is a damaged " + format.toUpperCase(Locale.ROOT)
                        + " picture, or of a kind that Java does not read (");
    }

    @Test
    void aPictureThatClaimsAbsurdSidesIsRefusedBeforeItIsUnpacked() throws IOException {
        var png = new ByteArrayOutputStream();
        var out = new DataOutputStream(png);
        out.writeLong(0x89504E470D0A1A0AL);
        var header = new ByteArrayOutputStream();
        var fields = new DataOutputStream(header);
        fields.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        fields.writeInt(100_000);
        fields.writeInt(100_000);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        out.writeInt(13);
        out.write(header.toByteArray());
        var sum = new CRC32();
        sum.update(header.toByteArray());
        out.writeInt((int) sum.getValue());
        Path file = Files.write(folder.resolve("bomb.png"), png.toByteArray());
        assertThatThrownBy(() -> Pictures.read(file, Shape.of(32, 32, 3)))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        file + " says that it has 100,000 x 100,000 pixels, and at most 64,000,000 are read: take it"
                                + " out or make it smaller");
    }

    @Test
    void aShapeThatNoPictureHasIsRefused() {
        assertThatThrownBy(() -> Pictures.read(folder.resolve("p.png"), Shape.of(32, 32)))
                .isInstanceOf(IllegalArgumentException.class);
        Path file = PictureFiles.plain(folder.resolve("p.png"), 1, 1, 0);
        assertThatThrownBy(() -> Pictures.read(file, Shape.of(32, 32, 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A picture is read as (height, width, channels) with 1 or 3 channels, got [32, 32, 4]");
    }
}
