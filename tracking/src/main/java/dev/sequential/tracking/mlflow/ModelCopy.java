package dev.sequential.tracking.mlflow;

import dev.sequential.training.TrainableModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A temporary file with a model, which is there until it is sent.
 *
 * @param file named after the model, alone in its folder
 */
record ModelCopy(Path file) implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.sequential.tracking");

    /** Writes a model; none if it cannot be written, which is mentioned, and ends no training. */
    static Optional<ModelCopy> of(TrainableModel model) {
        try {
            var copy = new ModelCopy(Files.createTempDirectory("mlflow-model")
                    .resolve(RequestLimits.file(model.architecture().name()) + ".keras"));
            try {
                model.save(copy.file());
                return Optional.of(copy);
            } catch (RuntimeException e) {
                copy.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The model is not sent to MLflow: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The copy {0} of the model is left behind: {1}", file, e.getMessage());
        }
    }
}
