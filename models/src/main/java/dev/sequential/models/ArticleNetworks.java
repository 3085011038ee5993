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

/** The layers of each {@link ZooModel}, for images of any size. */
final class ArticleNetworks {
    private ArticleNetworks() {}

    /**
     * The images and classes that a network is built for.
     *
     * @param height of the images, in pixels
     * @param width of the images, in pixels
     * @param channels of the images: 3 for colour, 1 for grey
     * @param classes to tell apart
     */
    record Images(long height, long width, long channels, int classes) {
        long[] shape() {
            return new long[] {height, width, channels};
        }
    }

    /** Logistic regression: each class is a weighted sum of all pixels. */
    static Sequential logisticRegression(String name, Images images) {
        var model = new Sequential(name);
        model.add(new Flatten().inputShape(images.shape()));
        model.add(new Dense(images.classes()));
        model.add(new Activation("softmax"));
        return model;
    }

    /** A multilayer perceptron with two hidden layers. */
    static Sequential multilayerPerceptron(String name, Images images) {
        var model = new Sequential(name);
        model.add(new Flatten().inputShape(images.shape()));
        model.add(new Dense(128).activation("sigmoid"));
        model.add(new Dense(128).activation("sigmoid"));
        model.add(new Dense(images.classes()));
        model.add(new Activation("softmax"));
        return model;
    }

    /** A simple convolutional network. */
    static Sequential simpleCnn(String name, Images images) {
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

    /** A deeper convolutional network with 1x1 convolutions, batch normalization and dropout. */
    static Sequential advancedCnn(String name, Images images) {
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

    /** The CIFAR-10 example that came with Keras in 2017. */
    static Sequential fcholletCnn(String name, Images images) {
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

    /** A wider convolutional network after Parneet Kaur's post on CIFAR-10. */
    static Sequential pkaurCnn(String name, Images images) {
        var model = new Sequential(name);
        model.add(Input.of(images.shape()));
        for (int channels : new int[] {48, 96, 192}) {
            model.add(new Conv2D(channels, 3, 3).activation("relu").padding("same"));
            model.add(new Conv2D(channels, 3, 3).activation("relu"));
            model.add(new MaxPool2D());
            model.add(new Dropout(0.25));
        }
        model.add(new Flatten());
        model.add(new Dense(512).activation("relu"));
        model.add(new Dropout(0.5));
        model.add(new Dense(256).activation("relu"));
        model.add(new Dropout(0.5));
        model.add(new Dense(images.classes()).activation("softmax"));
        return model;
    }
}
