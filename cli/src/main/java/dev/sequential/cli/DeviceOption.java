package dev.sequential.cli;

import dev.sequential.Sequential;
import dev.sequential.training.Compilation;
import dev.sequential.training.Device;
import picocli.CommandLine.Option;

/** What a command computes on. */
final class DeviceOption {
    @Option(names = "--device", description = "auto, cpu or gpu; auto takes a GPU where there is one.")
    private Device device = Device.AUTO;

    Device device() {
        return device;
    }

    /** Moves a model there, compiled as it is. */
    void take(Sequential model) {
        if (device != Device.AUTO) {
            model.compile(model.compilation().orElse(Compilation.DEFAULT).device(device));
        }
    }
}
