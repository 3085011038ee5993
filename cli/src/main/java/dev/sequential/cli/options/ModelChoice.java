package dev.sequential.cli.options;

import dev.sequential.Sequential;
import dev.sequential.architecture.Architecture;
import dev.sequential.models.ZooModel;

/** A parameter that names a model: by the name of one of the article's, or by the path of a file. */
public sealed interface ModelChoice {
    /** Its layers, without weights: pure Java. */
    Architecture architecture();

    /** The model: with the weights of its file, or new ones; the caller closes it. */
    Sequential build();

    /** One of the article's models. */
    record ByName(ZooModel model) implements ModelChoice {
        @Override
        public Architecture architecture() {
            return model.build().architecture();
        }

        @Override
        public Sequential build() {
            return model.build();
        }
    }

    /** A model that was saved. */
    record InFile(ModelPath path) implements ModelChoice {
        @Override
        public Architecture architecture() {
            return path.architecture();
        }

        @Override
        public Sequential build() {
            return path.load();
        }
    }

    /**
     * A word with a dot or a slash in it is a file, any other one a name.
     *
     * @throws IllegalArgumentException if there is no model of that name
     */
    static ModelChoice of(String word) {
        boolean file = word.contains(".") || word.contains("/") || word.contains("\\");
        return file ? new InFile(ModelPath.of(word)) : new ByName(ZooModel.of(word));
    }
}
