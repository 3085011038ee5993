import dev.sequential.Sequential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads every .keras file of a folder whose layers exist, and saves it again into another. */
class Resave {
    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".keras")).sorted().toList()) {
                try (Sequential model = Sequential.load(file)) {
                    Path saved = to.resolve(from.relativize(file));
                    model.save(saved);
                    model.saveWeights(Path.of(saved.toString().replace(".keras", ".weights.h5")));
                    Sequential.load(saved).close();
                } catch (dev.sequential.saving.FileFormatException e) {
                    if (!String.valueOf(e.getMessage()).contains("Unknown layer")) {
                        throw e;
                    }
                    System.out.println("not there yet: " + e.getMessage());
                }
            }
        }
    }
}
