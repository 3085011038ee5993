package dev.sequential.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tensorflow.ndarray.Shape;

/** Records the misclassified pictures of an epoch. */
record MissesJob(long run, Album album, int epoch, List<String> classes, Misses misses, Shape shape)
        implements RunWriter.Job {
    @Override
    public Consumer<Sql> prepare() {
        List<WrongPicture> pictures = new ArrayList<>();
        for (Misses.Miss miss : misses.misses()) {
            pictures.add(new WrongPicture(
                    epoch,
                    miss.index(),
                    Description.name(epoch, classes.get(miss.predicted()), classes.get(miss.actual())),
                    Description.of(miss.outputs(), miss.actual(), classes),
                    miss.actual(),
                    miss.predicted(),
                    album.add(miss.index(), miss.pixels(), shape)));
        }
        return sql -> {
            for (WrongPicture one : pictures) {
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
