import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.validationData;

import dev.sequential.Sequential;
import dev.sequential.layers.Input;
import dev.sequential.layers.RandomFlip;
import dev.sequential.layers.RandomTranslation;
import dev.sequential.loaders.DataSource;
import dev.sequential.models.ZooModel;
import dev.sequential.summary.KerasSummary;

/**
 * The article's advanced network, on pictures that are flipped and shifted anew in each epoch.
 *
 * <p>Arguments: a data set, cifar10 unless said otherwise, and the number of epochs.
 */
class Augmentation {
    public static void main(String[] args) {
        var cifar = DataSource.parse(args.length > 0 ? args[0] : "cifar10").load();
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 100;

        var model = new Sequential();
        model.add(Input.of(32, 32, 3));
        model.add(new RandomFlip("horizontal"));
        model.add(new RandomTranslation(0.1, 0.1));
        model.add(ZooModel.CNN_ADV.build()); // a model is a layer, too

        System.out.println(KerasSummary.of(model.architecture()));

        model.compile(optimizer("adam"), loss("categorical_crossentropy"), metrics("accuracy"));
        try (model) {
            model.fit(cifar.train(), epochs(rounds), batchSize(128), validationData(cifar.test()));
        }
    }
}
