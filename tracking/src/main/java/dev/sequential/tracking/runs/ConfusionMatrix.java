package dev.sequential.tracking.runs;

import java.util.List;

/**
 * The confusion matrix of an epoch: how often the samples of each true class were predicted to be of each class.
 *
 * @param epoch counted from 1
 * @param classes names, by class number
 * @param counts row by true class, column by predicted class
 */
public record ConfusionMatrix(int epoch, List<String> classes, int[][] counts) {}
