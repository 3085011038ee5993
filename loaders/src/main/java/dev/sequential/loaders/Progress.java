package dev.sequential.loaders;

/** Is told how far a download has come. Called from another thread, about ten times a second and at the end. */
@FunctionalInterface
public interface Progress {
    /**
     * Some bytes have arrived.
     *
     * @param file name of the file
     * @param bytes that have arrived
     * @param total that are to arrive, or -1 while that is not known
     */
    void arrived(String file, long bytes, long total);

    /** Says nothing. */
    static Progress silent() {
        return (file, bytes, total) -> {};
    }
}
