package dev.sequential.training;

import dev.sequential.optimizers.schedules.Schedule;
import java.util.Map;

/**
 * What an optimizer has gathered: with the weights, all that a training needs to go on.
 *
 * @param iterations steps so far
 * @param schedule the learning rate of each step
 * @param slots by name: the weight's name, a slash, the slot's
 */
public record OptimizerState(long iterations, Schedule schedule, Map<String, float[]> slots) {}
