package dev.sequential.loaders.pictures;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The formats of picture files that are read, told apart by their first bytes and not by their names. */
enum PictureFormat {
    PNG("89504e470d0a1a0a"),
    JPEG("ffd8ff"),
    BMP("424d");

    private final String start;

    PictureFormat(String start) {
        this.start = start;
    }

    static Optional<PictureFormat> of(byte[] contents) {
        return Arrays.stream(values()).filter(format -> format.starts(contents)).findFirst();
    }

    private boolean starts(byte[] contents) {
        int length = start.length() / 2;
        return contents.length > length
                && HexFormat.of().formatHex(contents, 0, length).equals(start);
    }
}
