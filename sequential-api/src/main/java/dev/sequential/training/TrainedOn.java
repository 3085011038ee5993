package dev.sequential.training;

import java.util.List;

/**
 * What a model's numbers stand for, from the data that it was last trained on; it travels inside the files that this
 * library writes, in a place that Keras passes over.
 *
 * @param classNames of the outputs, by class number; empty where they have none
 * @param divisor what the numbers of an input, such as the bytes 0 to 255 of a picture, are divided by before the model
 *     sees them; 1 for inputs that are taken as they are
 */
public record TrainedOn(List<String> classNames, float divisor) {
    public TrainedOn {
        classNames = List.copyOf(classNames);
        if (!(divisor > 0) || Float.isInfinite(divisor)) {
            throw new IllegalArgumentException("divisor must be a positive number, got " + divisor);
        }
    }
}
