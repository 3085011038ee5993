package dev.sequential.cli;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.validationData;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.callbacks.History;
import dev.sequential.loaders.DataSource;
import dev.sequential.models.ZooModel;
import dev.sequential.summary.AsciiSummary;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the article does with each of its models: look at it, compile, fit, save. */
class ArticleSnippetTest {
    @ParameterizedTest
    @EnumSource(
            value = ZooModel.class,
            names = {"LOGISTIC_REGRESSION", "MLP", "CNN_SIMPLE", "CNN_ADV"})
    void runsForEachOfTheArticlesModels(ZooModel zoo, @TempDir Path folder) {
        var shapes = DataSource.parse("shapes").load().limit(64);
        var model = zoo.build();
        assertThat(AsciiSummary.of(model)).contains("softmax   #####          10");
        model.compile(optimizer("adam"), loss("categorical_crossentropy"), metrics("accuracy"));
        Path file = folder.resolve("model.keras");
        int[] classes;
        try (model) {
            History history =
                    model.fit(shapes.train(), epochs(1), batchSize(32), validationData(shapes.test()), verbose(0));
            assertThat(history.names()).containsExactly("loss", "accuracy", "val_loss", "val_accuracy");
            model.save(file);
            classes = model.predictClasses(shapes.test().inputs());
        }
        try (var loaded = Sequential.load(file)) {
            assertThat(loaded.predictClasses(shapes.test().inputs())).isEqualTo(classes);
        }
    }
}
