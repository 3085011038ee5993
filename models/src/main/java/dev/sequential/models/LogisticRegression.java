package dev.sequential.models;

import dev.sequential.Sequential;
import dev.sequential.layers.Activation;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Flatten;
import dev.sequential.optimizers.Adam;
import java.util.List;

/** Logistic regression: each class is a weighted sum of all pixels. */
final class LogisticRegression {
    static final Recipe RECIPE = new Recipe(20, 128, new Adam(), List.of("logistic-regression"));

    private LogisticRegression() {}

    static Sequential build(String name, Images images) {
        var model = new Sequential(name);
        model.add(new Flatten().inputShape(images.shape()));
        model.add(new Dense(images.classes()));
        model.add(new Activation("softmax"));
        return model;
    }
}
