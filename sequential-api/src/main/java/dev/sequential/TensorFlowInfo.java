package dev.sequential;

import dev.sequential.internal.tensorflow.Processor;
import dev.sequential.internal.tensorflow.TensorFlowRuntime;
import dev.sequential.training.Device;
import java.util.List;

/**
 * What models compute with on this machine: TensorFlow's version and devices, and the processor's instruction sets.
 *
 * <pre>{@code TensorFlowInfo.deviceNames() // [/device:CPU:0]}</pre>
 */
public final class TensorFlowInfo {
    private TensorFlowInfo() {}

    /** TensorFlow's version, such as {@code 2.18.0}; loads the native library. */
    public static String version() {
        return TensorFlowRuntime.version();
    }

    /** The names of TensorFlow's devices; loads the native library. */
    public static List<String> deviceNames() {
        return TensorFlowRuntime.deviceNames();
    }

    /**
     * The device that a model computes on: the CPU or a GPU.
     *
     * @throws IllegalStateException if a GPU is wanted and there is none
     */
    public static Device resolve(Device wanted) {
        return TensorFlowRuntime.resolve(wanted);
    }

    /** Loads TensorFlow's native library and its devices, so that the first model need not wait for them. */
    public static void load() {
        TensorFlowRuntime.warmUp();
    }

    /** The processor's instruction sets that matter for speed; empty where they cannot be read. */
    public static List<String> processorFeatures() {
        return Processor.features();
    }

    /** Whether the processor computes in bfloat16 itself, so that {@code mixed_bfloat16} is faster than float32. */
    public static boolean processorHasBfloat16() {
        return Processor.bfloat16();
    }
}
