package dev.sequential.cli.models;

import dev.sequential.Sequential;
import java.nio.file.Path;

/** What a model can be written as. */
enum ModelFormat {
    KERAS("the model whole, for Keras 3 and for this program") {
        @Override
        boolean named(String file) {
            return file.endsWith(".keras");
        }

        @Override
        void write(Sequential model, Path file) {
            model.save(file);
        }
    },
    WEIGHTS("the weights, for Keras 3 and for this program") {
        @Override
        boolean named(String file) {
            return file.endsWith(".weights.h5");
        }

        @Override
        void write(Sequential model, Path file) {
            model.saveWeights(file);
        }
    },
    LEGACY("the model whole, in Keras's older format") {
        @Override
        boolean named(String file) {
            return file.endsWith(".h5");
        }

        @Override
        void write(Sequential model, Path file) {
            model.save(file);
        }
    },
    ONNX("the model for predictions, for whatever runs ONNX") {
        @Override
        boolean named(String file) {
            return file.endsWith(".onnx");
        }

        @Override
        void write(Sequential model, Path file) {
            model.exportOnnx(file);
        }
    },
    SAVED_MODEL("a TensorFlow SavedModel, to be served") {
        @Override
        boolean named(String file) {
            return !file.contains(".");
        }

        @Override
        void write(Sequential model, Path file) {
            model.export(file);
        }
    };

    private final String what;

    ModelFormat(String what) {
        this.what = what;
    }

    /** What such a file holds, in a few words. */
    String what() {
        return what;
    }

    /** Whether a file of this name, without its folder, has this format. */
    abstract boolean named(String file);

    /** Whether it has no place for how a model was compiled. */
    boolean onlyPredicts() {
        return this == ONNX || this == SAVED_MODEL;
    }

    /** Writes a model. */
    abstract void write(Sequential model, Path file);

    /**
     * The format of a file's name.
     *
     * @throws IllegalArgumentException if no format has this ending
     */
    static ModelFormat of(Path file) {
        String name = String.valueOf(file.getFileName());
        for (ModelFormat format : values()) {
            if (format.named(name)) {
                return format;
            }
        }
        throw new IllegalArgumentException(
                "A model is written as .keras, .h5, .weights.h5, .onnx or a folder without an ending, got " + file);
    }
}
