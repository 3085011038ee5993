import dev.sequential.Sequential;
import dev.sequential.loaders.Pictures;
import dev.sequential.summary.KerasSummary;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Loads a model that was saved by Keras or by this library, and says which class each picture shows.
 *
 * <p>Arguments: a .keras or .h5 file of a model that takes pictures, and pictures of any size.
 */
class PredictPictures {
    public static void main(String[] args) {
        try (var model = Sequential.load(Path.of(args[0]))) {
            System.out.println(KerasSummary.of(model));

            for (String picture : Arrays.asList(args).subList(1, args.length)) {
                int[] classes = model.predictClasses(Pictures.of(model, Path.of(picture)));
                System.out.println(picture + ": class " + classes[0]);
            }
        }
    }
}
