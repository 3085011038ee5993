package dev.sequential.cli;

import com.sun.management.OperatingSystemMXBean;
import dev.sequential.TensorFlowInfo;
import dev.sequential.cli.console.Machine;
import dev.sequential.cli.console.QuietStart;
import dev.sequential.loaders.Cache;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what this machine has, and what is wrong with it. */
@Command(name = "doctor", description = "Say what this machine has, and what is wrong with it.")
final class DoctorCommand implements Callable<Integer> {
    private static final long NEEDED_BYTES = 2L << 30;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private boolean well = true;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        line(
                out,
                true,
                "Java",
                "%s (%s)".formatted(System.getProperty("java.version"), System.getProperty("java.vendor")));
        line(out, true, "System", "%s %s".formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        line(
                out,
                true,
                "Processor",
                "%d threads, %s"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                String.join(" ", TensorFlowInfo.processorFeatures())));
        tensorFlow(out);
        memory(out);
        cache(out);
        out.flush();
        return well ? 0 : 1;
    }

    private void tensorFlow(PrintWriter out) {
        try {
            QuietStart.load();
            line(out, true, "TensorFlow", TensorFlowInfo.version());
            line(out, true, "Devices", String.join(", ", TensorFlowInfo.deviceNames()));
            line(
                    out,
                    true,
                    "oneDNN",
                    Machine.oneDnn() ? "on" : "off: unset TF_ENABLE_ONEDNN_OPTS for faster convolutions");
            line(
                    out,
                    true,
                    "bfloat16",
                    TensorFlowInfo.processorHasBfloat16()
                            ? "in the processor: mixed_bfloat16 is faster than float32"
                            : "not in the processor: mixed_bfloat16 works, and is no faster than float32");
            boolean driver = Files.exists(Path.of("/proc/driver/nvidia/version"));
            boolean gpu = TensorFlowInfo.deviceNames().stream().anyMatch(name -> name.contains("GPU"));
            line(
                    out,
                    !driver || gpu,
                    "GPU",
                    gpu
                            ? "in use"
                            : driver
                                    ? "an NVIDIA driver is there, but TensorFlow finds no GPU: install CUDA 12 and cuDNN 9"
                                    : "none");
        } catch (IllegalStateException e) {
            line(out, false, "TensorFlow", String.valueOf(e.getMessage()));
        }
    }

    private void memory(PrintWriter out) {
        long bytes = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        line(
                out,
                bytes >= NEEDED_BYTES,
                "Memory",
                String.format(
                        Locale.ROOT,
                        "%.1f GB, Java heap up to %.1f GB",
                        bytes / 1e9,
                        Runtime.getRuntime().maxMemory() / 1e9));
    }

    private void cache(PrintWriter out) throws IOException {
        Path folder = Cache.standard().folder();
        Path existing = folder.toAbsolutePath();
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        boolean writable = Files.isWritable(existing);
        line(
                out,
                writable,
                "Cache",
                String.format(
                        Locale.ROOT,
                        "%s, %.1f GB free%s",
                        folder,
                        Files.getFileStore(existing).getUsableSpace() / 1e9,
                        writable ? "" : ", not writable: set SEQUENTIAL_HOME"));
    }

    private void line(PrintWriter out, boolean ok, String what, String found) {
        well &= ok;
        out.printf("%-4s %-11s %s%n", ok ? "ok" : "BAD", what, found);
    }
}
