package dev.sequential.cli.options;

import dev.sequential.LoadOption;
import dev.sequential.Sequential;
import dev.sequential.architecture.Architecture;
import dev.sequential.saving.ModelFiles;
import java.nio.file.Files;
import java.nio.file.Path;

/** A parameter that names a file of a whole model, .keras or .h5. */
public record ModelPath(Path file) {
    /**
     * Takes the name of a file, which need not be there yet.
     *
     * @throws IllegalArgumentException if it does not end as the name of a model does
     */
    public ModelPath {
        if (file.toString().endsWith(".weights.h5")) {
            throw new IllegalArgumentException(
                    "%s holds weights only, name the file of a whole model, .keras or .h5".formatted(file));
        }
        if (!isModel(file.toString())) {
            throw new IllegalArgumentException("A model is in a file .keras or .h5, got " + file);
        }
    }

    static ModelPath of(String word) {
        return new ModelPath(Path.of(word));
    }

    static boolean isModel(String name) {
        return name.endsWith(".keras") || isLegacy(name);
    }

    private static boolean isLegacy(String name) {
        return (name.endsWith(".h5") || name.endsWith(".hdf5")) && !name.endsWith(".weights.h5");
    }

    /** The model with its weights; the caller closes it. */
    public Sequential load() {
        requireThere();
        return Sequential.load(file);
    }

    /** The model with its weights, without what it was compiled with; the caller closes it. */
    public Sequential loadUncompiled() {
        requireThere();
        return Sequential.load(file, LoadOption.compile(false));
    }

    /** The layers alone. */
    Architecture architecture() {
        requireThere();
        return ModelFiles.architecture(file);
    }

    private void requireThere() {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException("%s is a folder, not the file of a model".formatted(file));
        }
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("There is no file %s".formatted(file));
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
