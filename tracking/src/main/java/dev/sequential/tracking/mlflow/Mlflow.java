package dev.sequential.tracking.mlflow;

import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import dev.sequential.tracking.runs.RunMetadata;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sends a training to a tracking server of MLflow: what it was trained with as parameters, loss and metrics of each
 * epoch (counted from 0, as MLflow's own callback for Keras does), tags, how it ended, and the model as an artifact.
 *
 * <pre>{@code
 * model.fit(data, epochs(20), callbacks(new Mlflow("http://localhost:5000").experiment("cifar10").tag("kind", "cnn")));
 * }</pre>
 *
 * <p>What is not said here is taken from MLflow's environment variables: {@code MLFLOW_TRACKING_URI},
 * {@code MLFLOW_EXPERIMENT_NAME}, {@code MLFLOW_TRACKING_USERNAME} and {@code MLFLOW_TRACKING_PASSWORD}, or
 * {@code MLFLOW_TRACKING_TOKEN}. A thread of its own sends, so that no step waits; a server that cannot be reached is
 * mentioned once and asked again, and never ends a training. Early stopping counts as {@code FINISHED}, an interruption
 * as {@code KILLED}, an error as {@code FAILED}.
 *
 * <p>Texts are cut to what every server takes: parameters to 500 characters, tags to 5000, names to 250; characters of
 * names that MLflow does not know become {@code _}.
 *
 * @see <a href="https://mlflow.org/docs/latest/rest-api.html">MLflow: REST API</a>
 */
public final class Mlflow implements Callback {
    private final Optional<String> uri;
    private final Map<String, String> environment;
    private Optional<String> experiment = Optional.empty();
    private Optional<String> name = Optional.empty();
    private Optional<String> resumed = Optional.empty();
    private Optional<String> authorization = Optional.empty();
    private final Map<String, String> params = new LinkedHashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private boolean withModel = true;
    private Optional<RunSender> sender = Optional.empty();

    /** Sends to the server that {@code MLFLOW_TRACKING_URI} names. */
    public Mlflow() {
        this(Optional.empty(), System.getenv());
    }

    /** Sends to the server at an address such as {@code http://localhost:5000}. */
    public Mlflow(String trackingUri) {
        this(Optional.of(trackingUri), System.getenv());
    }

    Mlflow(Optional<String> uri, Map<String, String> environment) {
        this.uri = uri;
        this.environment = environment;
    }

    /** The experiment that the run belongs to, which is made if it is not there; {@code Default} by default. */
    public Mlflow experiment(String experimentName) {
        experiment = Optional.of(experimentName);
        return this;
    }

    /** The name of the run; the model's by default. */
    public Mlflow runName(String text) {
        name = Optional.of(text);
        return this;
    }

    /** Goes on with a run that the server knows, by its id, instead of beginning a new one. */
    public Mlflow runId(String id) {
        resumed = Optional.of(id);
        return this;
    }

    /** Adds a fact or a hyper-parameter; replaces what is known of it. */
    public Mlflow param(String key, Object value) {
        params.put(key, value.toString());
        return this;
    }

    /** Adds a tag. */
    public Mlflow tag(String key, String value) {
        tags.put(key, value);
        return this;
    }

    /** Signs requests with a token. */
    public Mlflow token(String secret) {
        authorization = Optional.of("Bearer " + secret);
        return this;
    }

    /** Signs requests with a name and a password. */
    public Mlflow login(String user, String password) {
        byte[] both = (user + ':' + password).getBytes(StandardCharsets.UTF_8);
        authorization = Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
        return this;
    }

    /** Whether the model is sent at the end, as {@code NAME.keras}; true by default. */
    public Mlflow logModel(boolean whether) {
        withModel = whether;
        return this;
    }

    /** The id of the run, once the server has given it one. */
    public Optional<String> id() {
        return sender.flatMap(RunSender::id);
    }

    /**
     * Sends a number of your own while the training goes.
     *
     * @param step what it is counted by
     */
    public void log(String metric, double value, long step) {
        sender.orElseThrow(() -> new IllegalStateException(
                        "There is no run to send \"%s\" for: log numbers after the training has begun"
                                .formatted(metric)))
                .metric(metric, value, step);
    }

    @Override
    public void onTrainBegin(Training training) {
        Map<String, String> facts = new LinkedHashMap<>(RunMetadata.of(training).properties());
        facts.putAll(params);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("mlflow.source.name", facts.getOrDefault("command line", ""));
        all.put("mlflow.source.type", "LOCAL");
        all.put("mlflow.user", System.getProperty("user.name", ""));
        all.putAll(tags);
        String title = name.orElse(training.model().architecture().name());
        String group = experiment.or(() -> variable("MLFLOW_EXPERIMENT_NAME")).orElse("Default");
        sender = Optional.of(new RunSender(server(), new RemoteRun.Description(group, resumed, title, facts, all)));
    }

    private TrackingServer server() {
        String address = uri.or(() -> variable("MLFLOW_TRACKING_URI"))
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "Mlflow needs the address of a server: name it in new Mlflow(\"http://localhost:5000\") or in MLFLOW_TRACKING_URI"));
        if (authorization.isEmpty()) {
            Optional<String> user = variable("MLFLOW_TRACKING_USERNAME");
            Optional<String> password = variable("MLFLOW_TRACKING_PASSWORD");
            if (user.isPresent() && password.isPresent()) {
                login(user.get(), password.get());
            } else {
                variable("MLFLOW_TRACKING_TOKEN").ifPresent(this::token);
            }
        }
        return new TrackingServer(address, authorization);
    }

    private Optional<String> variable(String key) {
        return Optional.ofNullable(environment.get(key)).filter(text -> !text.isBlank());
    }

    @Override
    public void onEpochEnd(Training training, int epoch, Logs logs) {
        sender.ifPresent(to -> {
            Map<String, Double> numbers = new LinkedHashMap<>(logs.copy());
            numbers.putIfAbsent(Logs.LEARNING_RATE, training.learningRate());
            numbers.forEach((metric, value) -> to.metric(metric, value, epoch));
        });
    }

    @Override
    public void onTrainEnd(Training training, Logs logs) {
        String status = training.interrupted() ? "KILLED" : "FINISHED";
        Optional<ModelCopy> copy = withModel && sender.isPresent() ? ModelCopy.of(training.model()) : Optional.empty();
        try {
            sender.ifPresent(to -> to.end(status, copy.map(ModelCopy::file)));
        } finally {
            copy.ifPresent(ModelCopy::close);
        }
    }

    @Override
    public void onTrainFail(Training training, Throwable error) {
        sender.ifPresent(to -> to.end("FAILED", Optional.empty()));
    }
}
