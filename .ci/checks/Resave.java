import dev.sequential.Sequential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads every whole model of a folder whose layers exist, and saves it again into another, in each format. */
class Resave {
    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Resave::isModel).sorted().toList()) {
                try (Sequential model = Sequential.load(file)) {
                    String name = to.resolve(from.relativize(file)).toString().replaceFirst("\\.[a-z0-9]+$", "");
                    for (Path saved : new Path[] {Path.of(name + ".keras"), Path.of(name + ".h5")}) {
                        model.save(saved);
                        Sequential.load(saved).close();
                    }
                    model.saveWeights(Path.of(name + ".weights.h5"));
                } catch (dev.sequential.files.FileFormatException e) {
                    if (!String.valueOf(e.getMessage()).contains("Unknown layer")) {
                        throw new IllegalStateException(file.toString(), e);
                    }
                    System.out.println("not there yet: " + e.getMessage());
                } catch (RuntimeException e) {
                    throw new IllegalStateException(file.toString(), e);
                }
            }
        }
    }

    private static boolean isModel(Path file) {
        String name = file.toString();
        return name.endsWith(".keras")
                || file.getParent().endsWith("files")
                        && name.matches(".*(?<!-io|\\.weights)\\.h5")
                        && !Files.exists(Path.of(name.replace(".h5", ".keras")));
    }
}
