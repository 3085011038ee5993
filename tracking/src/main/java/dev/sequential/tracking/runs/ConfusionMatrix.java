package dev.sequential.tracking.runs;

import java.util.List;

/**
 * How often each class was taken for each.
 *
 * @param epoch counted from 1
 * @param classes names, by class number
 * @param counts row by true class, column by predicted class
 */
public record ConfusionMatrix(int epoch, List<String> classes, int[][] counts) {}
