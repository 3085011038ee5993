package dev.sequential.internal.engine;

import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.training.Compilation;
import dev.sequential.training.Device;
import dev.sequential.training.OptimizerState;
import dev.sequential.training.StoredModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The engine of a model: opened when it is first needed, and renewed when the layers or the compilation change. The
 * weights outlive the engine that held them, as long as their layers are in the model.
 */
public final class LazyEngine implements AutoCloseable {
    private Optional<Engine> engine = Optional.empty();
    private Map<String, float[]> kept = new LinkedHashMap<>();
    private final Map<String, float[]> keptStates = new LinkedHashMap<>();
    private Optional<StoredModel> stored = Optional.empty();
    private final UseGuard use = new UseGuard();
    private boolean closed;

    /**
     * The engine.
     *
     * @param seed of the initial weights, should it be opened now
     */
    public Engine open(Architecture architecture, Optional<Compilation> compilation, long seed) {
        requireOpen();
        if (engine.isEmpty()) {
            if (architecture.nodes().isEmpty()) {
                throw new IllegalStateException("The model has no layers: add some first");
            }
            Device device = compilation.map(Compilation::device).orElse(Device.AUTO);
            boolean jit = compilation.map(Compilation::jitCompile).orElse(false);
            // what a file says is trained or frozen holds until the next compilation, and its optimizer is made for it
            Architecture layers = stored.map(StoredModel::architecture).orElse(architecture);
            engine = Optional.of(complete(Engine.open(layers, device, jit, seed, kept), compilation));
            forget();
        }
        return engine.get();
    }

    /**
     * Compiles an engine and gives it what layers and optimizer had kept, or closes it: what was kept is then there for
     * the next one.
     */
    private Engine complete(Engine opened, Optional<Compilation> compilation) {
        try {
            Map<String, float[]> gathered = stored.flatMap(StoredModel::optimizer)
                    .map(OptimizerState::slots)
                    .orElse(Map.of());
            compilation.ifPresent(compiled -> opened.compile(compiled, gathered));
            opened.variables().writeStates(keptStates);
            return opened;
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    /** What may be done while the engine is open; it is not closed meanwhile. */
    public <T> T during(String method, Supplier<T> work) {
        return use.during(method, work);
    }

    /** Refuses a change of the model once it is closed, and while it is at work. */
    public void requireIdle(String change) {
        requireOpen();
        use.requireNone(change);
    }

    /** Closes the engine; the next one goes on with its weights and states. */
    public void renew() {
        engine.ifPresent(open -> {
            kept.putAll(open.variables().read());
            keptStates.putAll(open.variables().readStates());
            open.close();
        });
        engine = Optional.empty();
        stored = Optional.empty();
    }

    /** Closes the engine; the next one goes on with its weights, but for those of a layer that is gone. */
    public void renewWithout(Node layer) {
        renew();
        layer.weights().forEach(weight -> kept.remove(layer.fullName(weight.path())));
        layer.states().keySet().forEach(path -> keptStates.remove(layer.fullName(path)));
    }

    /** Values that weights of the next engine begin with, by name. */
    public void keep(Map<String, float[]> weights) {
        kept.putAll(weights);
    }

    /** Begins with the weights of a file's model, and with what its optimizer has gathered until something changes. */
    public void keep(StoredModel model) {
        kept.putAll(model.weights());
        stored = Optional.of(model);
    }

    private void forget() {
        kept.clear();
        keptStates.clear();
        stored = Optional.empty();
    }

    public void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The model is closed: make a new one, or load it from a file");
        }
    }

    @Override
    public void close() {
        use.requireNone("close");
        engine.ifPresent(Engine::close);
        engine = Optional.empty();
        forget();
        closed = true;
    }
}
