package dev.sequential.layers;

import dev.sequential.config.Enums;
import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.TensorShapes;
import dev.sequential.initializers.STFT;
import dev.sequential.initializers.Window;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.convolution.ConvOps;
import dev.sequential.internal.ops.convolution.SlidingWindows;
import dev.sequential.internal.ops.convolution.WindowArguments;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Padding;
import dev.sequential.layers.keywords.SpectrogramMode;
import dev.sequential.shapes.ShapeChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * The spectrogram of a sound: the frequencies in each frame of it, by a short-time Fourier transform by convolutions,
 * whose kernels are weights that start as the transform's and are trained unless the layer is frozen.
 *
 * <pre>{@code new STFTSpectrogram().frameLength(256) // (16000, 1) -> (124, 129), 66,048 weights}</pre>
 *
 * <p>Input {@code (time, channels)}; output {@code (frames, channels * frequencies)}, or {@code (frames, frequencies,
 * channels)} with {@code expandDims}. Weights: {@code real_kernel} and {@code imag_kernel (frame_length, 1,
 * frequencies)}, those that the mode needs; frequencies are {@code fft_length / 2 + 1}.
 *
 * @param mode what is made of the real and the imaginary part
 * @param frameLength samples in a frame
 * @param frameStep samples from frame to frame; half a frame where empty
 * @param fftLength samples of the transform; the next power of two from the frame's where empty
 * @param window how a frame fades in and out; empty for not at all
 * @param periodic whether the window goes on beyond its last sample
 * @param scaling what the window is divided by
 * @param padding {@code "valid"}, or {@code "same"} for frames beyond both ends
 * @param expandDims whether frequencies have an axis of their own
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/audio_preprocessing/stft_spectrogram/">Keras:
 *     STFTSpectrogram layer</a>
 */
public record STFTSpectrogram(
        SpectrogramMode mode,
        int frameLength,
        Optional<Integer> frameStep,
        Optional<Integer> fftLength,
        Optional<Window> window,
        boolean periodic,
        Optional<STFT.Scaling> scaling,
        Padding padding,
        boolean expandDims,
        DataFormat dataFormat,
        LayerOptions options)
        implements KerasLayer<STFTSpectrogram> {
    public STFTSpectrogram {
        ArgumentChecks.atLeast(1, frameLength, "STFTSpectrogram frame_length");
        if (frameStep.orElse(1) < 1 || frameStep.orElse(1) > frameLength) {
            throw new IllegalArgumentException("STFTSpectrogram frame_step must be from 1 to frame_length, %d, got %d"
                    .formatted(frameLength, frameStep.orElseThrow()));
        }
        ArgumentChecks.atLeast(frameLength, fftLength.orElse(frameLength), "STFTSpectrogram fft_length");
        WindowArguments.notCausal("STFTSpectrogram", padding);
    }

    /** Logarithms of the frequencies in Hann windows of 256 samples. */
    public STFTSpectrogram() {
        this(
                SpectrogramMode.LOG,
                256,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Window.HANN),
                false,
                Optional.of(STFT.Scaling.DENSITY),
                Padding.VALID,
                false,
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    /** The same layer, giving {@code "log"}, {@code "magnitude"}, {@code "psd"}, {@code "real"}, {@code "imag"}, … */
    public STFTSpectrogram mode(String mode) {
        return Records.with(this, "mode", Enums.of(SpectrogramMode.class, "mode", mode));
    }

    /** The same layer with frames of so many samples. */
    public STFTSpectrogram frameLength(int frameLength) {
        return Records.with(this, "frameLength", frameLength);
    }

    /** The same layer with a frame every so many samples. */
    public STFTSpectrogram frameStep(int frameStep) {
        return Records.with(this, "frameStep", Optional.of(frameStep));
    }

    /** The same layer with a transform of so many samples. */
    public STFTSpectrogram fftLength(int fftLength) {
        return Records.with(this, "fftLength", Optional.of(fftLength));
    }

    /** The same layer with a window by name, such as {@code "hamming"}. */
    public STFTSpectrogram window(String window) {
        return Records.with(this, "window", Optional.of(Enums.of(Window.class, "window", window)));
    }

    /** The same layer with frames beyond both ends, {@code "same"}, or without, {@code "valid"}. */
    public STFTSpectrogram padding(String padding) {
        return Records.with(this, "padding", Padding.of(padding));
    }

    /** The same layer, frequencies with an axis of their own or not. */
    public STFTSpectrogram expandDims(boolean expandDims) {
        return Records.with(this, "expandDims", expandDims);
    }

    /** The same layer, with channels by word: {@code "channels_last"} or {@code "channels_first"}. */
    public STFTSpectrogram dataFormat(String dataFormat) {
        return Records.with(this, "dataFormat", DataFormat.of(dataFormat));
    }

    private int step() {
        return frameStep.orElse(Math.max(1, frameLength / 2));
    }

    private long frequencies() {
        int transform = fftLength.orElse(frameLength == 1 ? 1 : Integer.highestOneBit(frameLength - 1) * 2);
        return transform / 2 + 1L;
    }

    /** The same layer with a window that is one period, or that ends as it began. */
    public STFTSpectrogram periodic(boolean periodic) {
        return Records.with(this, "periodic", periodic);
    }

    /** The same layer with {@code "density"} or {@code "spectrum"} as scaling. */
    public STFTSpectrogram scaling(String scaling) {
        return Records.with(this, "scaling", Optional.of(Enums.of(STFT.Scaling.class, "scaling", scaling)));
    }

    @Override
    public List<Weight> weights(Shape input) {
        List<Weight> weights = new ArrayList<>();
        if (mode != SpectrogramMode.IMAG) {
            weights.add(kernel("real_kernel", STFT.Side.REAL));
        }
        if (mode != SpectrogramMode.REAL) {
            weights.add(kernel("imag_kernel", STFT.Side.IMAG));
        }
        return weights;
    }

    private Weight kernel(String name, STFT.Side side) {
        return WeightSpec.of(new STFT(side, window, scaling, periodic)).weight(name, frameLength, 1, frequencies());
    }

    @Override
    public Shape outputShape(Shape input) {
        Shape sound = dataFormat.channelsLast(ShapeChecks.spatial(1, input, "STFTSpectrogram"));
        long frames = padding.windows(sound.get(0), frameLength, step());
        long channels = ShapeChecks.known(sound.get(1), "The number of STFTSpectrogram's channels");
        long values = mode.values(frequencies());
        if (expandDims) {
            return dataFormat == DataFormat.CHANNELS_LAST
                    ? Shape.of(frames, values, channels)
                    : Shape.of(channels, frames, values);
        }
        return dataFormat.shape(Shape.of(frames, channels * values));
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        boolean last = dataFormat == DataFormat.CHANNELS_LAST;
        int channels = Math.toIntExact(graph.inputShape().get(last ? 1 : 0));
        var channelsFirst = last ? tf.linalg.transpose(x, tf.constant(new int[] {0, 2, 1})) : x;
        var time = TensorShapes.size(tf, channelsFirst, 2);
        var each = tf.reshape(
                channelsFirst,
                tf.concat(List.of(tf.constant(new int[] {-1}), time, tf.constant(new int[] {1})), tf.constant(0)));
        var values = mode.emit(graph, kernel -> convolved(graph, each, kernel));
        var size = Math.toIntExact(mode.values(frequencies()));
        var frames = TensorShapes.size(tf, values, 1);
        var apart = tf.reshape( // (batch, channels, frames, frequencies)
                values,
                tf.concat(
                        List.of(tf.constant(new int[] {-1, channels}), frames, tf.constant(new int[] {size})),
                        tf.constant(0)));
        if (expandDims) {
            return last ? tf.linalg.transpose(apart, tf.constant(new int[] {0, 2, 3, 1})) : apart;
        }
        var order = last ? new int[] {0, 2, 1, 3} : new int[] {0, 1, 3, 2};
        var moved = tf.linalg.transpose(apart, tf.constant(order));
        return tf.reshape(moved, TensorShapes.like(tf, moved, outputShape(graph.inputShape())));
    }

    /** Of each frame, {@code (batch * channels, frames, frequencies)}. */
    private Operand<TFloating> convolved(LayerGraph graph, Operand<TFloating> sound, String kernel) {
        var windows = SlidingWindows.of(List.of(frameLength), List.of(step()), padding);
        return ConvOps.convolve(graph, sound, graph.weight(kernel), windows, 1);
    }
}
