package dev.sequential.models;

import dev.sequential.Sequential;
import dev.sequential.layers.Activation;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Dropout;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.Input;
import dev.sequential.layers.MaxPool2D;
import dev.sequential.optimizers.RMSprop;
import java.util.List;

/** The CIFAR-10 example that came with Keras in 2017. */
final class FcholletCnn {
    static final Recipe RECIPE = new Recipe(200, 32, new RMSprop(1e-4), List.of("cnn", "fchollet"));

    private FcholletCnn() {}

    static Sequential build(String name, Images images) {
        var model = new Sequential(name);
        model.add(Input.of(images.shape()));
        for (int channels : new int[] {32, 64}) {
            model.add(new Conv2D(channels, 3, 3).padding("same"));
            model.add(new Activation("relu"));
            model.add(new Conv2D(channels, 3, 3));
            model.add(new Activation("relu"));
            model.add(new MaxPool2D());
            model.add(new Dropout(0.25));
        }
        model.add(new Flatten());
        model.add(new Dense(512));
        model.add(new Activation("relu"));
        model.add(new Dropout(0.5));
        model.add(new Dense(images.classes()));
        model.add(new Activation("softmax"));
        return model;
    }
}
