package dev.sequential.models;

import dev.sequential.Sequential;
import dev.sequential.layers.Activation;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Flatten;
import dev.sequential.optimizers.Adam;
import java.util.List;

/** A multilayer perceptron with two hidden layers. */
final class MultilayerPerceptron {
    static final Recipe RECIPE = new Recipe(20, 32, new Adam(), List.of("mlp"));

    private MultilayerPerceptron() {}

    static Sequential build(String name, Images images) {
        var model = new Sequential(name);
        model.add(new Flatten().inputShape(images.shape()));
        model.add(new Dense(128).activation("sigmoid"));
        model.add(new Dense(128).activation("sigmoid"));
        model.add(new Dense(images.classes()));
        model.add(new Activation("softmax"));
        return model;
    }
}
