package dev.sequential.tracking.runs;

/**
 * A misclassified validation picture.
 *
 * @param epoch counted from 1
 * @param index of the picture in the validation data
 * @param name {@code [epoch] predicted X actual V}
 * @param description one line a class: {@code %5.1f%% class}, with {@code !!!} at the true one
 * @param actual number of the true class
 * @param predicted number of the class with the largest output
 * @param file of the picture, below the folder of the run
 */
public record MisclassifiedPicture(
        int epoch, int index, String name, String description, int actual, int predicted, String file) {}
