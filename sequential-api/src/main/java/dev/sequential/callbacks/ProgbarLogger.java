package dev.sequential.callbacks;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Prints how a training goes, in Keras's manner: a bar that fills during each epoch, then one line with all numbers.
 *
 * <pre>
 * Epoch 1/20
 * 391/391 ━━━━━━━━━━━━━━━━━━━━ 3s 16,700 samples/s - loss: 1.8212 - accuracy: 0.3563 - val_loss: 1.7629 - val_accuracy: 0.3811
 * </pre>
 */
public final class ProgbarLogger implements Callback {
    private static final int WIDTH = 20;
    private static final long REDRAW_NANOS = 100_000_000L;

    private final PrintStream out;
    private final int verbose;
    private final boolean terminal;
    private long started;
    private long drawn;
    private long trained;
    private int done;

    /** Prints to standard output, as Keras's {@code fit} does. */
    public ProgbarLogger(int verbose) {
        this(System.out, verbose);
    }

    /** Redraws the bar in place where there is a terminal and {@code NO_COLOR} is not set. */
    public ProgbarLogger(PrintStream out, int verbose) {
        this(out, verbose, Terminal.interactive());
    }

    /**
     * A printer of progress.
     *
     * @param verbose 1 for a bar, 2 for lines only
     * @param terminal whether the bar is redrawn in place; otherwise only whole lines are printed
     */
    public ProgbarLogger(PrintStream out, int verbose, boolean terminal) {
        this.out = out;
        this.verbose = verbose;
        this.terminal = terminal;
    }

    @Override
    public void onEpochBegin(Training training, int epoch) {
        out.printf(Locale.ROOT, "Epoch %d/%d%n", epoch + 1, training.epochs());
        started = System.nanoTime();
        drawn = started;
        done = 0;
    }

    @Override
    public void onTrainBatchEnd(Training training, int batch, Logs logs) {
        done = batch + 1;
        trained = System.nanoTime();
        if (terminal && verbose == 1 && trained - drawn > REDRAW_NANOS) {
            drawn = trained;
            out.print("\r" + bar(training) + ' ' + remaining(training) + numbers(training, logs) + "\u001b[K");
            out.flush();
        }
    }

    @Override
    public void onEpochEnd(Training training, int epoch, Logs logs) {
        double seconds = (System.nanoTime() - started) / 1e9;
        String time = String.format(Locale.ROOT, seconds < 10 ? "%.1fs" : "%.0fs", seconds);
        String line = bar(training) + ' ' + time + numbers(training, logs);
        out.print(terminal && verbose == 1 ? "\r" + line + "\u001b[K\n" : line + "\n");
        out.flush();
    }

    private String bar(Training training) {
        var steps = training.steps();
        if (steps.isEmpty()) {
            return done + "/?";
        }
        int total = steps.getAsInt();
        int filled = (int) ((long) WIDTH * done / Math.max(1, total));
        String counted =
                String.format(Locale.ROOT, "%" + Integer.toString(total).length() + "d/%d", done, total);
        return counted + (terminal ? ' ' + "━".repeat(filled) + " ".repeat(WIDTH - filled) : "");
    }

    private String remaining(Training training) {
        if (training.steps().isEmpty()) {
            return "";
        }
        double step = (trained - started) / 1e9 / done;
        return String.format(Locale.ROOT, "%.0fs left", step * (training.steps().getAsInt() - done));
    }

    private String numbers(Training training, Logs logs) {
        double rate = done * (double) training.batchSize() / ((trained - started) / 1e9);
        var text = new StringBuilder(String.format(Locale.ROOT, " %,.0f samples/s", rate));
        for (String name : logs.names()) {
            text.append(String.format(Locale.ROOT, " - %s: %.4f", name, logs.get(name)));
        }
        return text.toString();
    }
}
