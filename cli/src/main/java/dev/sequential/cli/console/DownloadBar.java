package dev.sequential.cli.console;

import dev.sequential.callbacks.Terminal;
import dev.sequential.loaders.download.DownloadProgress;
import java.io.PrintWriter;
import java.util.Locale;

/** The progress bar of downloads: redrawn in place on a terminal, one line at the end elsewhere. */
public record DownloadBar(PrintWriter err) implements DownloadProgress {
    private static final double MEGABYTE = 1e6;

    @Override
    public void arrived(String file, long bytes, long total) {
        String share = total > 0 ? String.format(Locale.ROOT, " of %.1f", total / MEGABYTE) : "";
        String line = String.format(Locale.ROOT, "Downloading %s: %.1f%s MB", file, bytes / MEGABYTE, share);
        boolean done = bytes == total;
        if (Terminal.interactive()) {
            err.print("\r" + line + "\u001b[K" + (done ? "\n" : ""));
        } else if (done) {
            err.println(line);
        }
        err.flush();
    }
}
