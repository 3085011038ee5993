package dev.sequential.models;

import dev.sequential.Sequential;
import dev.sequential.layers.Activation;
import dev.sequential.layers.BatchNormalization;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Dropout;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.Input;
import dev.sequential.layers.MaxPool2D;
import dev.sequential.optimizers.Adam;
import java.util.List;

/** A deeper convolutional network with 1x1 convolutions, batch normalization and dropout. */
final class AdvancedCnn {
    static final Recipe RECIPE = new Recipe(100, 128, new Adam(), List.of("cnn", "adv"));

    private AdvancedCnn() {}

    static Sequential build(String name, Images images) {
        var model = new Sequential(name);
        model.add(Input.of(images.shape()));
        for (int channels : new int[] {32, 64, 128}) {
            model.add(new Conv2D(channels, 3, 3).activation("relu").padding("same"));
            model.add(new Conv2D(channels, 1, 1).activation("relu"));
            model.add(new MaxPool2D());
            model.add(new BatchNormalization());
            model.add(new Dropout(0.25));
        }
        model.add(new Flatten());
        model.add(new Dense(256).activation("relu"));
        model.add(new Dropout(0.5));
        model.add(new Dense(images.classes()));
        model.add(new Activation("softmax"));
        return model;
    }
}
