package dev.sequential.training;

import dev.sequential.config.Enums;

/** Where a model computes. */
public enum Device {
    /** On a GPU where TensorFlow finds one, else on the CPU. */
    AUTO,
    /** On the CPU. */
    CPU,
    /** On a GPU; an error where there is none. */
    GPU;

    /** By word: {@code "auto"}, {@code "cpu"} or {@code "gpu"}. */
    public static Device of(String word) {
        return Enums.of(Device.class, "device", word);
    }
}
