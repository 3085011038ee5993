import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.validationData;

import dev.sequential.Sequential;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Dropout;
import dev.sequential.layers.Input;
import dev.sequential.layers.RandomFlip;
import dev.sequential.layers.RandomTranslation;
import dev.sequential.loaders.ImageFolder;
import dev.sequential.optimizers.Adam;
import dev.sequential.summary.KerasSummary;
import java.nio.file.Path;

/**
 * A network that was trained on some pictures learns to tell others apart.
 *
 * <p>Arguments: a Keras file whose network ends in a Dense layer and an Activation, a folder with a sub-folder of
 * pictures for each class, the file to write, and the number of epochs for each of the two parts.
 */
class TransferLearning {
    public static void main(String[] args) {
        Path trained = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        Path result = Path.of(args[2]);
        int rounds = Integer.parseInt(args[3]);

        var base = Sequential.load(trained);
        base.pop().pop(); // the head: Dense, Activation
        base.trainable(false);

        var shape = base.architecture().input().shape();
        var pictures = ImageFolder.load(folder, shape);
        var classes = pictures.train().classNames();

        var model = new Sequential().seed(1);
        model.add(Input.of(shape.asArray()));
        model.add(new RandomFlip("horizontal"));
        model.add(new RandomTranslation(0.1, 0.1));
        model.add(base);
        model.add(new Dropout(0.2));
        model.add(new Dense(classes.size()).activation("softmax").name("head"));
        System.out.println(KerasSummary.of(model.architecture()));

        try (base;
                model) {
            // the head alone: the base is frozen
            model.compile(optimizer("adam"), loss("categorical_crossentropy"), metrics("accuracy"));
            model.fit(pictures.train(), epochs(rounds), batchSize(32), validationData(pictures.test()));

            // everything, in steps so small that the base is not forgotten
            model.trainable(true);
            model.compile(optimizer(new Adam(1e-5)), loss("categorical_crossentropy"), metrics("accuracy"));
            model.fit(pictures.train(), epochs(rounds), batchSize(32), validationData(pictures.test()));
            model.save(result);
        }
    }
}
