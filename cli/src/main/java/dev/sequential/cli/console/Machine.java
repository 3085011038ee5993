package dev.sequential.cli.console;

import dev.sequential.TensorFlowInfo;
import dev.sequential.training.Device;

/** A description of what this machine computes with. */
public final class Machine {
    private Machine() {}

    /** One line: the device in use, the processor's vector instructions, whether oneDNN is on. */
    public static String describe(Device wanted) {
        Device device = TensorFlowInfo.resolve(wanted);
        return "Device: %s, TensorFlow %s, %d threads, %s, oneDNN %s%s"
                .formatted(
                        device == Device.GPU ? "GPU " + TensorFlowInfo.deviceNames() : "CPU",
                        TensorFlowInfo.version(),
                        Runtime.getRuntime().availableProcessors(),
                        String.join(" ", TensorFlowInfo.processorFeatures()),
                        oneDnn() ? "on" : "off",
                        device == Device.CPU && !TensorFlowInfo.processorHasBfloat16() ? ", no bfloat16" : "");
    }

    /** On unless the user turned it off. */
    public static boolean oneDnn() {
        return !"0".equals(System.getenv("TF_ENABLE_ONEDNN_OPTS"));
    }
}
