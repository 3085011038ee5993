package dev.sequential.internal.tensorflow;

/** Names as TensorFlow takes them for ops and scopes. */
public final class OpNames {
    private OpNames() {}

    /** A name in which every character that TensorFlow refuses has become a dot. */
    public static String legal(String name) {
        String legal = name.replaceAll("[^A-Za-z0-9_.\\-]", ".");
        return Character.isLetterOrDigit(legal.charAt(0)) ? legal : "n" + legal;
    }
}
