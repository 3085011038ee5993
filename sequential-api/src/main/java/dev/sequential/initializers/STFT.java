package dev.sequential.initializers;

import dev.sequential.config.Enums;
import dev.sequential.config.KerasClass;
import dev.sequential.config.Records;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/**
 * The kernel of a short-time Fourier transform as a convolution: {@code (frame, 1, frequencies)}.
 *
 * @param side the cosines or the sines
 * @param window how the samples of a frame fade in and out; empty for no scaling either
 * @param scaling what the window is divided by; empty for 1
 * @param periodic whether the window is one period, without its last sample
 */
@KerasClass(identifiers = "STFTInitializer")
public record STFT(Side side, Optional<Window> window, Optional<Scaling> scaling, boolean periodic)
        implements Initializer {
    /** Which part of the complex exponential. */
    public enum Side {
        /** Cosines. */
        REAL,
        /** Sines. */
        IMAG
    }

    /** What a window is divided by. */
    public enum Scaling {
        /** The root of the sum of its squares. */
        DENSITY,
        /** The sum of its absolute values. */
        SPECTRUM
    }

    /** Cosines under a Hann window, as in Keras. */
    public STFT() {
        this(Side.REAL, Optional.of(Window.HANN), Optional.of(Scaling.DENSITY), false);
    }

    /** The same initializer with cosines or sines. */
    public STFT side(Side side) {
        return Records.with(this, "side", side);
    }

    /** The same initializer with {@code "real"} or {@code "imag"} values. */
    public STFT side(String word) {
        return side(Enums.of(Side.class, "side", word));
    }

    /** The same initializer with another window; empty for none. */
    public STFT window(Optional<Window> window) {
        return Records.with(this, "window", window);
    }

    /** The same initializer with a window by Keras's word, such as {@code "hamming"}. */
    public STFT window(String word) {
        return window(Optional.of(Enums.of(Window.class, "window", word)));
    }

    /** The same initializer with the window divided by something else; empty for nothing. */
    public STFT scaling(Optional<Scaling> scaling) {
        return Records.with(this, "scaling", scaling);
    }

    /** The same initializer with {@code "density"} or {@code "spectrum"} as scaling. */
    public STFT scaling(String word) {
        return scaling(Optional.of(Enums.of(Scaling.class, "scaling", word)));
    }

    /** The same initializer with a window that is one period, or that ends as it began. */
    public STFT periodic(boolean periodic) {
        return Records.with(this, "periodic", periodic);
    }

    @Override
    public float[] values(Shape shape, RandomGenerator random) {
        if (shape.numDimensions() != 3) {
            throw new IllegalArgumentException(
                    "STFT initializes kernels of shape (frame, 1, frequencies), got a weight of shape " + shape);
        }
        int frame = Math.toIntExact(shape.get(0));
        int channels = Math.toIntExact(shape.get(1));
        int frequencies = Math.toIntExact(shape.get(2));
        double[] fade = fade(frame);
        float[] values = new float[Initializer.length(shape)];
        for (int i = 0; i < values.length; i++) {
            int time = i / (channels * frequencies);
            // in single precision as in Keras, whose large angles are off by what that leaves out
            float frequency = i % frequencies / (float) ((frequencies - 1) * 2);
            double angle = -2f * time * frequency * (float) Math.PI;
            values[i] = (float) (fade[time] * (side == Side.REAL ? Math.cos(angle) : Math.sin(angle)));
        }
        return values;
    }

    private double[] fade(int frame) {
        double[] fade = new double[frame];
        double squares = 0;
        double sizes = 0;
        for (int t = 0; t < frame; t++) {
            double part = frame == 1 ? 0.5 : (double) t / (periodic ? frame : frame - 1);
            fade[t] = window.isPresent() ? window.get().at(part) : 1;
            squares += fade[t] * fade[t];
            sizes += Math.abs(fade[t]);
        }
        if (window.isPresent() && scaling.isPresent()) {
            double scale = scaling.get() == Scaling.DENSITY ? Math.sqrt(squares) : sizes;
            for (int t = 0; t < frame; t++) {
                fade[t] /= scale;
            }
        }
        return fade;
    }
}
