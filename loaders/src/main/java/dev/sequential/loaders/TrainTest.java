package dev.sequential.loaders;

import dev.sequential.data.ArrayDataset;
import java.util.List;

/**
 * The training set and the test set of a data set.
 *
 * <pre>{@code
 * var cifar = Cifar10.load();
 * model.fit(cifar.train(), validationData(cifar.test()));
 * }</pre>
 *
 * @param train what a network learns from
 * @param test what it is measured on; no sample of it is in {@code train}
 */
public record TrainTest(ArrayDataset train, ArrayDataset test) {
    public TrainTest {
        if (!train.input().equals(test.input()) || !train.label().equals(test.label())) {
            throw new IllegalArgumentException(
                    "Training and test samples must look the same, got %s with %s and %s with %s"
                            .formatted(train.input(), train.label(), test.input(), test.label()));
        }
    }

    /** Names of the classes, by class number. */
    public List<String> classNames() {
        return train.classNames();
    }

    /** The first samples of each part, or all if there are fewer. */
    public TrainTest limit(int samples) {
        return new TrainTest(train.limit(samples), test.limit(samples));
    }

    /** The same samples with each label as its class number: what {@code sparse_categorical_crossentropy} takes. */
    public TrainTest sparseLabels() {
        return new TrainTest(train.sparseLabels(), test.sparseLabels());
    }
}
