package dev.sequential.internal.tensorflow;

import static org.tensorflow.internal.c_api.global.tensorflow.TF_CloseSession;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteDeviceList;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteGraph;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteSession;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeviceListCount;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeviceListName;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeviceListType;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_NewGraph;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_NewSession;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_SessionListDevices;

import dev.sequential.training.Device;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.TensorFlow;
import org.tensorflow.internal.c_api.TF_SessionOptions;
import org.tensorflow.internal.c_api.TF_Status;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.OptimizerOptions;
import org.tensorflow.proto.RunOptions;

/** Loads TensorFlow's native library once, finds its devices, and opens graphs and sessions on them. */
public final class TensorFlowRuntime {
    private TensorFlowRuntime() {}

    private static final class Loaded {
        static final List<String> DEVICES = load();

        private static List<String> load() {
            NativeEnvironment.prepare();
            Denormals.prepare();
            return devices();
        }
    }

    /** The version of TensorFlow's native library. */
    public static String version() {
        return Loaded.DEVICES.isEmpty() ? "unknown" : TensorFlow.version();
    }

    /** TensorFlow's names of the devices it found, such as {@code /device:CPU:0}. */
    public static List<String> deviceNames() {
        return Loaded.DEVICES;
    }

    /**
     * An empty graph; the caller closes it. All graphs are made here, since it is here that the native library is
     * loaded with the environment it needs.
     */
    public static Graph newGraph() {
        if (Loaded.DEVICES.isEmpty()) {
            throw new IllegalStateException("TensorFlow found no device to compute on, not even the CPU");
        }
        return new Graph();
    }

    /** Runs a first trivial session: what the native library has to say when it starts, it says now. */
    public static void warmUp() {
        try (Graph graph = newGraph();
                Session session = session(graph, Device.CPU, 1, false);
                var result = session.runner()
                        .fetch(GraphScope.ops(graph).constant(1f))
                        .run()) {
            if (result.size() != 1) {
                throw new IllegalStateException("TensorFlow did not answer");
            }
        }
    }

    /** The kind of device that a model of this wish computes on. */
    public static Device resolve(Device wanted) {
        boolean gpu = hasGpu();
        if (wanted == Device.GPU && !gpu) {
            throw new IllegalStateException(
                    "The device gpu was asked for, but TensorFlow found only %s: use the device cpu or auto, or install an NVIDIA driver, CUDA 12 and cuDNN 9 and build with -Pgpu"
                            .formatted(deviceNames()));
        }
        return wanted == Device.CPU || !gpu ? Device.CPU : Device.GPU;
    }

    /** Whether products of numbers in bfloat16 are added up in single precision. */
    public static boolean multipliesBfloat16() {
        return hasGpu() || Processor.multipliesBfloat16();
    }

    private static boolean hasGpu() {
        return deviceNames().stream().anyMatch(name -> name.contains("GPU"));
    }

    /**
     * A session over a graph; the caller closes it before the graph.
     *
     * @param threads that compute its ops; 0 for what the environment says
     * @param jit whether XLA compiles them
     */
    public static Session session(Graph graph, Device device, int threads, boolean jit) {
        var config = ConfigProto.newBuilder()
                .setAllowSoftPlacement(true)
                .setIntraOpParallelismThreads(threads)
                .setInterOpParallelismThreads(opsAtOnce())
                .setGpuOptions(GPUOptions.newBuilder().setAllowGrowth(true));
        if (resolve(device) == Device.CPU) {
            config.putDeviceCount("GPU", 0);
        }
        if (jit) {
            config.setGraphOptions(GraphOptions.newBuilder()
                    .setOptimizerOptions(OptimizerOptions.newBuilder()
                            .setGlobalJitLevel(OptimizerOptions.GlobalJitLevel.ON_2)
                            .setCpuGlobalJit(true)));
        }
        return new Session(graph, config.build());
    }

    /**
     * A run of a session that may be repeated. On the CPU the calling thread runs the ops itself, one after the other,
     * where there is but one part: handing them to TensorFlow's pool costs more than it brings, as each op has all
     * threads to itself anyway.
     */
    public static Session.Runner runner(Session session, Device device, int parts) {
        Session.Runner runner = session.runner();
        return resolve(device) == Device.CPU && parts == 1 && opsAtOnce() == 1
                ? runner.setOptions(
                        RunOptions.newBuilder().setInterOpThreadPool(-1).build())
                : runner;
    }

    @SuppressWarnings("try") // the scope closes what is made inside it
    private static List<String> devices() {
        List<String> names = new ArrayList<>();
        try (var scope = new PointerScope()) {
            var status = TF_Status.newStatus();
            var graph = TF_NewGraph();
            var session = TF_NewSession(graph, TF_SessionOptions.newSessionOptions(), status);
            status.throwExceptionIfNotOK();
            var list = TF_SessionListDevices(session, status);
            for (int i = 0; i < TF_DeviceListCount(list); i++) {
                String type = TF_DeviceListType(list, i, status).getString();
                if (!type.contains("XLA")) {
                    names.add(TF_DeviceListName(list, i, status).getString().replaceFirst(".*(?=/device)", ""));
                }
            }
            TF_DeleteDeviceList(list);
            TF_CloseSession(session, status);
            TF_DeleteSession(session, status);
            TF_DeleteGraph(graph);
        }
        return List.copyOf(names);
    }

    /** How many ops of a run are computed at once: one, or 0 where the user has set how many. */
    public static int opsAtOnce() {
        return System.getenv("TF_NUM_INTEROP_THREADS") == null ? 1 : 0;
    }
}
