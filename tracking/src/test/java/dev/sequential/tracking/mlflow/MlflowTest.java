package dev.sequential.tracking.mlflow;

import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.validationData;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sequential.Sequential;
import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.History;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import dev.sequential.tracking.Toy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MlflowTest {
    @TempDir
    private Path folder;

    private FakeServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Mlflow mlflow() {
        return new Mlflow(Optional.of(server.address()), Map.of());
    }

    private static History train(Callback... callbacks) {
        try (var model = Toy.model()) {
            return model.fit(
                    Toy.data(96, 1),
                    epochs(2),
                    batchSize(32),
                    verbose(0),
                    validationData(Toy.data(60, 2)),
                    callbacks(callbacks));
        }
    }

    private List<Double> metric(String key) {
        return server.logged("metrics").stream()
                .filter(metric -> metric.path("key").asText().equals(key))
                .map(metric -> metric.path("value").asDouble())
                .toList();
    }

    private String text(String list, String key) {
        return server.logged(list).stream()
                .filter(entry -> entry.path("key").asText().equals(key))
                .map(entry -> entry.path("value").asText())
                .findFirst()
                .orElse("");
    }

    @Test
    void theMetricsOfEachEpochAreTheHistory() {
        History history = train(mlflow());
        assertThat(metric("loss")).isEqualTo(history.get("loss"));
        assertThat(metric("val_accuracy")).isEqualTo(history.get("val_accuracy"));
        assertThat(server.logged("metrics"))
                .filteredOn(metric -> metric.path("key").asText().equals("loss"))
                .extracting(metric -> metric.path("step").asInt())
                .containsExactly(0, 1);
        assertThat(metric("learning_rate")).hasSize(2);
    }

    @Test
    void anExperimentIsMadeIfItIsNotThere() {
        train(mlflow().experiment("thirds"));
        assertThat(server.to("experiments/create").get(0).json().path("name").asText())
                .isEqualTo("thirds");
        assertThat(server.to("runs/create").get(0).json().path("experiment_id").asText())
                .isEqualTo("7");
    }

    @Test
    void anExperimentThatIsThereIsTaken() {
        server.experimentKnown();
        train(mlflow());
        assertThat(server.to("experiments/create")).isEmpty();
    }

    @Test
    void parametersAndTagsSayWhatWasTrained() {
        train(mlflow().runName("first").param("data", "toy").tag("kind", "cnn"));
        assertThat(server.to("runs/create").get(0).json().path("run_name").asText())
                .isEqualTo("first");
        assertThat(text("params", "data")).isEqualTo("toy");
        assertThat(text("params", "batch size")).isEqualTo("32");
        assertThat(text("params", "optimizer")).isEqualTo("Adam");
        assertThat(text("tags", "kind")).isEqualTo("cnn");
        assertThat(text("tags", "mlflow.source.type")).isEqualTo("LOCAL");
    }

    @Test
    void aTrainingThatComesToItsEndIsFinished() {
        train(mlflow());
        JsonNode end = server.to("runs/update").get(0).json();
        assertThat(end.path("status").asText()).isEqualTo("FINISHED");
        assertThat(end.path("run_id").asText()).isEqualTo("abc");
        assertThat(end.path("end_time").asLong()).isPositive();
    }

    @Test
    void aTrainingThatIsInterruptedIsKilled() {
        train(mlflow(), new Callback() {
            @Override
            public void onEpochEnd(Training training, int epoch, Logs logs) {
                training.interrupt("by hand");
            }
        });
        assertThat(server.to("runs/update").get(0).json().path("status").asText())
                .isEqualTo("KILLED");
    }

    @Test
    void aTrainingThatFailsHasFailed() {
        assertThatThrownBy(() -> train(mlflow(), new Callback() {
                    @Override
                    public void onEpochEnd(Training training, int epoch, Logs logs) {
                        throw new IllegalStateException("out of luck");
                    }
                }))
                .hasMessage("out of luck");
        assertThat(server.to("runs/update").get(0).json().path("status").asText())
                .isEqualTo("FAILED");
    }

    @Test
    void theModelIsAnArtifactThatCanBeLoaded() throws IOException {
        train(mlflow());
        var sent = server.to(".keras").get(0);
        assertThat(sent.method()).isEqualTo("PUT");
        assertThat(sent.path()).isEqualTo("/api/2.0/mlflow-artifacts/artifacts/7/abc/artifacts/sequential.keras");
        try (var model = Sequential.load(Files.write(folder.resolve("model.keras"), sent.body()))) {
            assertThat(model.countParams()).isEqualTo(40 + 435);
        }
    }

    @Test
    void aModelThatIsNotWantedIsNotSent() {
        train(mlflow().logModel(false));
        assertThat(server.to(".keras")).isEmpty();
    }

    @Test
    void aServerThatDoesNotTakeArtifactsStillHearsOfTheEnd() {
        server.artifacts("s3://bucket/7/abc");
        train(mlflow());
        assertThat(server.to("runs/update").get(0).json().path("status").asText())
                .isEqualTo("FINISHED");
    }

    @Test
    void requestsAreSignedWithATokenOrAPassword() {
        train(mlflow().token("secret"));
        assertThat(server.requests())
                .allMatch(request -> request.authorization().equals("Bearer secret"));
        server.requests().clear();
        train(mlflow().login("ann", "open sesame"));
        // printf 'ann:open sesame' | base64
        assertThat(server.requests())
                .allMatch(request -> request.authorization().equals("Basic YW5uOm9wZW4gc2VzYW1l"));
    }

    @Test
    void theEnvironmentSaysWhatTheProgramDoesNot() {
        train(new Mlflow(
                Optional.empty(),
                Map.of(
                        "MLFLOW_TRACKING_URI", server.address() + "/",
                        "MLFLOW_EXPERIMENT_NAME", "thirds",
                        "MLFLOW_TRACKING_TOKEN", "secret")));
        assertThat(server.to("experiments/create").get(0).json().path("name").asText())
                .isEqualTo("thirds");
        assertThat(server.requests())
                .allMatch(request -> request.authorization().equals("Bearer secret"));
    }

    @Test
    void aRunGoesOnWithoutItsParametersBeingChanged() {
        train(mlflow().runId("abc"));
        assertThat(server.to("runs/create")).isEmpty();
        assertThat(server.to("runs/update").get(0).json().path("status").asText())
                .isEqualTo("RUNNING");
        assertThat(server.logged("params")).isEmpty();
        assertThat(metric("loss")).hasSize(2);
    }

    @Test
    void aBusyServerIsAskedAgain() {
        server.failing(2);
        History history = train(mlflow());
        assertThat(metric("loss")).isEqualTo(history.get("loss"));
    }

    @Test
    void aServerThatRefusesDoesNotEndATraining() {
        server.status("experiments/get-by-name", 401);
        assertThat(train(mlflow()).get("loss")).hasSize(2);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aServerThatIsNotThereDoesNotEndATraining() {
        String address = server.address();
        server.close();
        assertThat(train(new Mlflow(Optional.of(address), Map.of())).get("loss"))
                .hasSize(2);
    }

    @Test
    void withoutAServerTheTrainingDoesNotBegin() {
        assertThatThrownBy(() -> train(new Mlflow(Optional.empty(), Map.of())))
                .hasMessage("Mlflow needs the address of a server: name it in new Mlflow(\"http://localhost:5000\")"
                        + " or in MLFLOW_TRACKING_URI");
        assertThatThrownBy(() -> train(new Mlflow(Optional.of("file:/tmp/mlruns"), Map.of())))
                .hasMessage("The tracking server of MLflow is an address such as http://localhost:5000,"
                        + " got \"file:/tmp/mlruns\"");
    }

    @Test
    void numbersOfOnesOwnAreSentAThousandAtATime() {
        var mlflow = mlflow();
        train(mlflow, new Callback() {
            @Override
            public void onTrainEnd(Training training, Logs logs) {}

            @Override
            public void onTrainBegin(Training training) {
                for (int step = 0; step < 2500; step++) {
                    mlflow.log("gradient norm", step == 7 ? Double.NaN : step, step);
                }
            }
        });
        assertThat(metric("gradient norm")).hasSize(2500);
        assertThat(server.to("runs/log-batch"))
                .allMatch(request -> request.json().path("metrics").size() <= 1000);
        assertThat(server.logged("metrics").stream()
                        .filter(metric -> metric.path("key").asText().equals("gradient norm"))
                        .skip(7)
                        .findFirst()
                        .orElseThrow()
                        .path("value")
                        .asText())
                .isEqualTo("NaN");
    }
}
