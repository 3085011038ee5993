package dev.sequential.cli.console;

import dev.sequential.Device;
import dev.sequential.internal.Processor;
import dev.sequential.internal.TensorFlowRuntime;

/** A description of what this machine computes with. */
public final class Machine {
    private Machine() {}

    /** One line: the device in use, the processor's vector instructions, whether oneDNN is on. */
    public static String describe(Device wanted) {
        Device device = TensorFlowRuntime.resolve(wanted);
        return "Device: %s, TensorFlow %s, %d threads, %s, oneDNN %s%s"
                .formatted(
                        device == Device.GPU ? "GPU " + TensorFlowRuntime.deviceNames() : "CPU",
                        TensorFlowRuntime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        String.join(" ", Processor.features()),
                        oneDnn() ? "on" : "off",
                        device == Device.CPU && !Processor.bfloat16() ? ", no bfloat16" : "");
    }

    /** On unless the user turned it off. */
    public static boolean oneDnn() {
        return !"0".equals(System.getenv("TF_ENABLE_ONEDNN_OPTS"));
    }
}
