package dev.sequential.loaders.download;

/** Listens to how far a download has come. Called from another thread, about ten times a second and at the end. */
@FunctionalInterface
public interface DownloadProgress {
    /**
     * Some bytes have arrived.
     *
     * @param file name of the file
     * @param bytes that have arrived
     * @param total that are to arrive, or -1 while that is not known
     */
    void arrived(String file, long bytes, long total);

    /** A listener that does nothing. */
    static DownloadProgress silent() {
        return (file, bytes, total) -> {};
    }
}
