package dev.sequential.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tensorflow.ndarray.Shape;

/** Records the misclassified pictures of an epoch. */
record MissesJob(long run, PictureFiles files, int epoch, List<String> classes, MisclassifiedSamples misses, Shape shape)
        implements RunWriter.Job {
    @Override
    public Consumer<Sql> prepare() {
        List<MisclassifiedPicture> pictures = new ArrayList<>();
        for (MisclassifiedSamples.Sample miss : misses.found()) {
            pictures.add(new MisclassifiedPicture(
                    epoch,
                    miss.index(),
                    PredictionText.name(epoch, classes.get(miss.predicted()), classes.get(miss.actual())),
                    PredictionText.of(miss.outputs(), miss.actual(), classes),
                    miss.actual(),
                    miss.predicted(),
                    files.add(miss.index(), miss.pixels(), shape)));
        }
        return sql -> {
            for (MisclassifiedPicture one : pictures) {
                sql.update(
                        "INSERT OR REPLACE INTO pictures VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        run,
                        epoch,
                        one.index(),
                        one.name(),
                        one.description(),
                        one.actual(),
                        one.predicted(),
                        one.file());
            }
        };
    }
}
