import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.validationData;
import static dev.sequential.FitOption.verbose;

import dev.sequential.callbacks.History;
import dev.sequential.Sequential;
import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import dev.sequential.loaders.Cache;
import dev.sequential.loaders.DataSource;
import dev.sequential.loaders.TrainTest;
import dev.sequential.models.ZooModel;
import dev.sequential.tracking.mlflow.Mlflow;
import java.util.stream.Collectors;

/** Trains three times with the callback Mlflow, the last two not to the end; prints the history of the first. */
class TrainForMlflow {
    public static void main(String[] arguments) {
        TrainTest data = DataSource.parse("shapes").load(Cache.standard()).limit(320);
        var whole = new Mlflow(arguments[0])
                .experiment("check")
                .runName("whole")
                .param("data", "shapes")
                .param("long", "x".repeat(2000))
                .tag("kind", "logistic-regression");
        History history = train(data, whole, new Callback() {
            @Override
            public void onEpochBegin(Training training, int epoch) {
                for (int step = 0; step < 500; step++) {
                    int at = 500 * epoch + step;
                    whole.log("gradient norm", at == 3 ? Double.NaN : at, at);
                }
            }
        });
        for (String name : history.names()) {
            System.out.println(name + ' ' + history.get(name).stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
        train(data, new Mlflow(arguments[0]).experiment("check").runName("stopped"), new Callback() {
            @Override
            public void onEpochEnd(Training training, int epoch, Logs logs) {
                training.interrupt("by hand");
            }
        });
        try {
            train(data, new Mlflow(arguments[0]).experiment("check").runName("broken"), new Callback() {
                @Override
                public void onEpochEnd(Training training, int epoch, Logs logs) {
                    throw new IllegalStateException("out of luck");
                }
            });
        } catch (IllegalStateException e) {
            System.err.println("as wanted: " + e.getMessage());
        }
    }

    private static History train(TrainTest data, Callback... watching) {
        try (Sequential model = ZooModel.LOGISTIC_REGRESSION.build(32, 32, 3, data.classNames().size())) {
            model.compile(optimizer("adam"), loss("categorical_crossentropy"), metrics("accuracy"));
            return model.fit(
                    data.train(), epochs(3), validationData(data.test()), verbose(0), callbacks(watching));
        }
    }
}
