package dev.sequential.tracking.runs;

/**
 * The numbers of a channel, in the order of their steps.
 *
 * @param steps where each number was measured: an epoch, counted from 1, or a step of the training
 * @param values the numbers; where neighbours were put together, their mean
 * @param lows the least of those put together
 * @param highs the largest of those put together
 */
public record Series(long[] steps, double[] values, double[] lows, double[] highs) {}
