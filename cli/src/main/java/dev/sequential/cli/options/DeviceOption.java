package dev.sequential.cli.options;

import dev.sequential.CompileOption;
import dev.sequential.Device;
import dev.sequential.Sequential;
import picocli.CommandLine.Option;

/** The option {@code --device}: what a command computes on. */
public final class DeviceOption {
    @Option(names = "--device", description = "auto, cpu or gpu; auto takes a GPU where there is one.")
    private Device device = Device.AUTO;

    /** What was typed, or auto. */
    public Device device() {
        return device;
    }

    /** Moves a model there, compiled as it is. */
    public void take(Sequential model) {
        if (device != Device.AUTO) {
            CompileOption same = otherwise -> model.compilation().orElse(otherwise);
            model.compile(same, CompileOption.device(device));
        }
    }
}
