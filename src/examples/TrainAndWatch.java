import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.validationData;

import dev.sequential.Sequential;
import dev.sequential.callbacks.EarlyStopping;
import dev.sequential.callbacks.ModelCheckpoint;
import dev.sequential.callbacks.ReduceLROnPlateau;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Dropout;
import dev.sequential.layers.Flatten;
import dev.sequential.loaders.DataSource;
import dev.sequential.optimizers.Adam;
import dev.sequential.tracking.Tracker;
import java.nio.file.Path;

/**
 * Callbacks: stops when nothing gets better, keeps the best model, makes smaller steps in time, and records the run for
 * the dashboard ({@code sequential dashboard --store FOLDER}).
 *
 * <p>Arguments: a data set such as cifar10 or shapes, the number of epochs at most, and a folder for the run and the model.
 */
class TrainAndWatch {
    public static void main(String[] args) {
        var data = DataSource.parse(args[0]).load();
        var folder = Path.of(args[2]);
        var best = folder.resolve("best.keras");

        var model = new Sequential().seed(1);
        model.add(new Flatten().inputShape(32, 32, 3));
        model.add(new Dense(256).activation("relu"));
        model.add(new Dropout(0.3));
        model.add(new Dense(10).activation("softmax"));

        model.compile(optimizer(new Adam(1e-3)), loss("categorical_crossentropy"), metrics("accuracy"));
        try (model) {
            model.fit(
                    data.train(),
                    epochs(Integer.parseInt(args[1])),
                    batchSize(128),
                    validationData(data.test()),
                    callbacks(
                            new EarlyStopping("val_loss").patience(5),
                            new ReduceLROnPlateau().factor(0.5).patience(2),
                            new ModelCheckpoint(best.toString()).monitor("val_accuracy").saveBestOnly(true),
                            new Tracker(folder).name("wide").tags("mlp").property("data", args[0])));
        }
        try (var kept = Sequential.load(best)) {
            System.out.println(kept.evaluate(data.test()));
        }
    }
}
