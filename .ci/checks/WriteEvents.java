import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.validationData;
import static dev.sequential.FitOption.verbose;

import dev.sequential.loaders.Cache;
import dev.sequential.loaders.DataSource;
import dev.sequential.models.ZooModel;
import dev.sequential.tracking.tensorboard.TensorBoard;

/** Trains three epochs with the callback TensorBoard, and prints the history as CSV. */
class WriteEvents {
    public static void main(String[] arguments) {
        var data = DataSource.parse("shapes").load(Cache.standard()).limit(500);
        try (var model = ZooModel.CNN_SIMPLE.build(32, 32, 3, 10)) {
            model.compile(optimizer("adam"), loss("categorical_crossentropy"), metrics("accuracy"));
            var board = new TensorBoard(arguments[0]).histogramFreq(1).writeImages(true).updateFreq("batch");
            System.out.print(model.fit(
                            data.train(), epochs(3), validationData(data.test()), verbose(0), callbacks(board))
                    .toCsv());
        }
    }
}
