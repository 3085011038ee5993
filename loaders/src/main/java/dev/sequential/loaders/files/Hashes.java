package dev.sequential.loaders.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The checksums MD5 and SHA-256, in lower-case hexadecimal digits. */
public final class Hashes {
    private Hashes() {}

    /** A new MD5. */
    public static MessageDigest md5() {
        return digest("MD5");
    }

    /** A new SHA-256. */
    public static MessageDigest sha256() {
        return digest("SHA-256");
    }

    /** The digits of a checksum. Ends it. */
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** One checksum of several files: of the lines that {@code sha256sum} prints, in the order of the names. */
    public static String ofFiles(Map<String, String> sha256ByName) {
        var all = sha256();
        new TreeMap<>(sha256ByName)
                .forEach((name, hash) -> all.update((hash + "  " + name + "\n").getBytes(StandardCharsets.UTF_8)));
        return hex(all);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
