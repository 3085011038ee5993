package dev.sequential.cli.models;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;

import dev.sequential.Sequential;
import dev.sequential.cli.options.ModelPath;
import dev.sequential.loaders.TrainTest;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.ndarray.Shape;

/** Loads the classifiers that commands are given as files, and fits data and class names to them. */
public final class ModelLoader {
    private ModelLoader() {}

    /** Loads a model, and compiles it as image classifiers usually are where the file does not say how. */
    public static Sequential compiled(ModelPath path, PrintWriter err) {
        Sequential model = path.load();
        if (model.compilation().isEmpty()) {
            model.compile(optimizer("adam"), loss("categorical_crossentropy"), metrics("accuracy"));
            err.printf(
                    "%s does not say how it was compiled: taking adam, categorical_crossentropy and accuracy%n", path);
        }
        return model;
    }

    /** The data with the kind of labels that the model's loss takes; an error where they do not fit each other. */
    public static TrainTest fitting(ModelPath path, Sequential model, String name, TrainTest data) {
        Shape wanted = model.architecture().input().shape();
        Shape given = data.train().input().shape();
        if (!wanted.isCompatibleWith(given)) {
            throw new IllegalArgumentException("%s takes inputs of shape %s, but those of %s are %s"
                    .formatted(path, Dimensions.text(wanted), name, Dimensions.text(given)));
        }
        int classes = classes(path, model);
        if (classes != data.classNames().size()) {
            throw new IllegalArgumentException("%s tells %d classes apart, but %s has %d"
                    .formatted(path, classes, name, data.classNames().size()));
        }
        return takesOneHot(model, data) ? data : data.sparseLabels();
    }

    private static boolean takesOneHot(Sequential model, TrainTest data) {
        var compiled = model.compilation().flatMap(compilation -> compilation.loss());
        try {
            compiled.ifPresent(loss -> loss.check(
                    data.train().label().shape(), model.architecture().output()));
            return true;
        } catch (ShapeException e) {
            return false; // then it takes class numbers
        }
    }

    /** How many classes a model tells apart: two where it ends in one number. */
    static int classes(ModelPath path, Sequential model) {
        Shape output = model.architecture().output();
        if (output.numDimensions() != 1) {
            throw new IllegalArgumentException(
                    "%s is no classifier: it ends in %s".formatted(path, Dimensions.text(output)));
        }
        return (int) Math.max(2, output.get(0));
    }

    /**
     * The names of the classes that the file brings, or of the data, or else their numbers; without what could steer a
     * terminal.
     */
    static List<String> classNames(Sequential model, int classes, List<String> otherwise) {
        List<String> known = model.trainedOn()
                .map(facts -> facts.classNames())
                .filter(names -> names.size() == classes)
                .orElse(otherwise);
        return known.size() == classes
                ? known.stream().map(name -> name.replaceAll("\\p{Cc}", "?")).toList()
                : IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    }
}
