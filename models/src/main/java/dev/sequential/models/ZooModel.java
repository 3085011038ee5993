package dev.sequential.models;

import dev.sequential.Sequential;
import dev.sequential.config.UnknownNameException;
import dev.sequential.optimizers.Adam;
import dev.sequential.optimizers.RMSprop;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/**
 * The models of the article, and two more of its authors, by name.
 *
 * @see <a href="https://github.com/deepsense-ai/hands-on-deep-learning">The article's original scripts</a>
 */
@SuppressWarnings("ImmutableEnumChecker") // recipes and builders hold no state
public enum ZooModel {
    /** One weighted sum of all pixels for each class. */
    LOGISTIC_REGRESSION(
            "one layer, no hidden units",
            OptionalDouble.of(0.37),
            new Recipe(20, 128, new Adam(), List.of("logistic-regression")),
            ArticleNetworks::logisticRegression),
    /** Two hidden layers of 128 sigmoid units. */
    MLP(
            "two hidden layers of 128 units",
            OptionalDouble.of(0.45),
            new Recipe(20, 32, new Adam(), List.of("mlp")),
            ArticleNetworks::multilayerPerceptron),
    /** Two convolutions, each with a pooling. */
    CNN_SIMPLE(
            "two convolutions",
            OptionalDouble.of(0.70),
            new Recipe(20, 32, new Adam(), List.of("cnn")),
            ArticleNetworks::simpleCnn),
    /** Six convolutions with batch normalization and dropout. */
    CNN_ADV(
            "six convolutions, batch normalization, dropout",
            OptionalDouble.of(0.83),
            new Recipe(100, 128, new Adam(), List.of("cnn", "adv")),
            ArticleNetworks::advancedCnn),
    /** Keras's own CIFAR-10 example of 2017. */
    CNN_FCHOLLET(
            "Keras's CIFAR-10 example of 2017",
            OptionalDouble.empty(),
            new Recipe(200, 32, new RMSprop(1e-4), List.of("cnn", "fchollet")),
            ArticleNetworks::fcholletCnn),
    /** A wider network after Parneet Kaur. */
    CNN_PKAUR(
            "six wider convolutions, two hidden layers",
            OptionalDouble.empty(),
            new Recipe(200, 128, new Adam(), List.of("cnn", "pkaur")),
            ArticleNetworks::pkaurCnn);

    private final String description;
    private final OptionalDouble accuracy;
    private final Recipe recipe;
    private final BiFunction<String, ArticleNetworks.Images, Sequential> builder;

    ZooModel(
            String description,
            OptionalDouble accuracy,
            Recipe recipe,
            BiFunction<String, ArticleNetworks.Images, Sequential> builder) {
        this.description = description;
        this.accuracy = accuracy;
        this.recipe = recipe;
        this.builder = builder;
    }

    /** Its name on the command line, such as {@code cnn_simple}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A few words on what it is made of. */
    public String description() {
        return description;
    }

    /** The validation accuracy on CIFAR-10 that the article reports, from 0 to 1; empty for the two others. */
    public OptionalDouble accuracy() {
        return accuracy;
    }

    /** How the article trains it. */
    public Recipe recipe() {
        return recipe;
    }

    /** A new model as in the article: images of 32 x 32 pixels, 3 channels, 10 classes. */
    public Sequential build() {
        return build(32, 32, 3, 10);
    }

    /** A new model of the same layers for other images and classes. */
    public Sequential build(long height, long width, long channels, int classes) {
        return builder.apply(id(), new ArticleNetworks.Images(height, width, channels, classes));
    }

    /**
     * The model of a name.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public static ZooModel of(String id) {
        return Arrays.stream(values())
                .filter(model -> model.id().equals(id))
                .findFirst()
                .orElseThrow(() -> UnknownNameException.of(
                        "model", id, Arrays.stream(values()).map(ZooModel::id).toList()));
    }
}
