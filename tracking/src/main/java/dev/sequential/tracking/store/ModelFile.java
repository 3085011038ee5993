package dev.sequential.tracking.store;

import dev.sequential.Sequential;
import dev.sequential.saving.ModelFiles;
import dev.sequential.training.StoredModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A model of a run as a Keras file. */
public enum ModelFile {
    /** The model as it was at the end of the training, or a little while ago where that goes on. */
    LAST,
    /** The model as it was in the epoch with the best validation accuracy. */
    BEST;

    /** The name of the file, in the folder of the run. */
    public String file() {
        return word() + ".keras";
    }

    /** The name of the file with its weights, which is what a training writes: see {@link WeightsFile}. */
    public String weights() {
        return word() + ".weights";
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The Keras file, which is made out of the weights the first time that it is asked for.
     *
     * @throws StoreException if the run has no such model
     */
    public Path of(RunStore store, long run) {
        Path file = store.folder(run).resolve(file());
        Path weights = store.folder(run).resolve(weights());
        if (!Files.isRegularFile(weights)) {
            store.run(run);
            throw new StoreException(
                    "Run %d has no %s model: it is kept from the end of the first epoch on, if all of its layers have a configuration"
                            .formatted(run, word()));
        }
        if (older(file, weights)) {
            try (var model = Sequential.fromJson(store.text(run, "config"))) {
                ModelFiles.save(StoredModel.of(model.architecture(), WeightsFile.read(weights)), file);
            }
        }
        return file;
    }

    private static boolean older(Path file, Path source) {
        try {
            return !Files.isRegularFile(file)
                    || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(source)) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException("The model %s cannot be read".formatted(file), e);
        }
    }

    /** Opens the model, which the caller closes. */
    public Sequential open(RunStore store, long run) {
        return Sequential.load(of(store, run));
    }
}
