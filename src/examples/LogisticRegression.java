import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.validationData;

import dev.sequential.Sequential;
import dev.sequential.layers.Activation;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Flatten;
import dev.sequential.loaders.DataSource;
import dev.sequential.summary.AsciiSummary;

/** The article's first model: each class is a weighted sum of all pixels. */
class LogisticRegression {
    public static void main(String[] args) {
        var cifar = DataSource.parse(args.length > 0 ? args[0] : "cifar10").load();

        var model = new Sequential();
        model.add(new Flatten().inputShape(32, 32, 3));
        model.add(new Dense(10));
        model.add(new Activation("softmax"));

        System.out.println(AsciiSummary.of(model));

        model.compile(optimizer("adam"), loss("categorical_crossentropy"), metrics("accuracy"));
        try (model) {
            model.fit(cifar.train(), epochs(20), batchSize(128), validationData(cifar.test()));
        }
    }
}
