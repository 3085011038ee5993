package dev.sequential.models;

import dev.sequential.Sequential;
import dev.sequential.layers.Activation;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.MaxPool2D;
import dev.sequential.optimizers.Adam;
import java.util.List;

/** A simple convolutional network. */
final class SimpleCnn {
    static final Recipe RECIPE = new Recipe(20, 32, new Adam(), List.of("cnn"));

    private SimpleCnn() {}

    static Sequential build(String name, Images images) {
        var model = new Sequential(name);
        model.add(new Conv2D(32, 3, 3).activation("relu").inputShape(images.shape()));
        model.add(new MaxPool2D());
        model.add(new Conv2D(64, 3, 3).activation("relu"));
        model.add(new MaxPool2D());
        model.add(new Flatten());
        model.add(new Dense(images.classes()));
        model.add(new Activation("softmax"));
        return model;
    }
}
