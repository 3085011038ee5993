package dev.sequential.tracking;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tensorflow.ndarray.Shape;

/** Records an epoch's confusion of classes and its misclassified pictures. */
record MissesJob(RunWriter writer, int epoch, List<String> classes, Misses misses, Shape picture)
        implements RunWriter.Job {
    @Override
    public Consumer<Sql> prepare() {
        List<WrongPicture> pictures = new ArrayList<>();
        if (Png.pictured(picture)) {
            Path folder = writer.folder().resolve("false_predictions");
            for (Misses.Miss miss : misses.misses()) {
                String file = "%d-%d.png".formatted(epoch, miss.index());
                Png.write(folder.resolve(file), picture, miss.pixels());
                pictures.add(new WrongPicture(
                        epoch,
                        miss.index(),
                        Description.name(epoch, classes.get(miss.predicted()), classes.get(miss.actual())),
                        Description.of(miss.outputs(), miss.actual(), classes),
                        miss.actual(),
                        miss.predicted(),
                        "false_predictions/" + file));
            }
        }
        String counts = misses.counted();
        return sql -> {
            sql.update("INSERT OR REPLACE INTO confusions VALUES (?, ?, ?)", writer.run(), epoch, counts);
            for (WrongPicture one : pictures) {
                sql.update(
                        "INSERT OR REPLACE INTO pictures VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        writer.run(),
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
