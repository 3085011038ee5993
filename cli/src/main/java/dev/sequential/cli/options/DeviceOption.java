package dev.sequential.cli.options;

import dev.sequential.Sequential;
import dev.sequential.training.Compilation;
import dev.sequential.training.Device;
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
            model.compile(model.compilation().orElse(Compilation.DEFAULT).device(device));
        }
    }
}
