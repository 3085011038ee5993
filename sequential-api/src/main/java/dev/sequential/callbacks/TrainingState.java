package dev.sequential.callbacks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All that a training needs to go on in another process as if nothing had happened, bit for bit.
 *
 * <p>Random numbers need no state beyond the seed: the order of samples is drawn from the seed and the epoch, dropout
 * from the seed, the layer and the optimizer's step.
 *
 * @param seed of all random numbers
 * @param position where the training stands
 * @param history the epochs that are over
 * @param weights of the model, and what its layers keep from batch to batch, by name
 * @param optimizer what the optimizer has gathered
 * @param callbacks what the callbacks remember: by the name of their class, a number sign, and which one of that class
 * @param stopReason why the training is to end with no further epoch; empty if it is not
 */
public record TrainingState(
        long seed,
        Position position,
        List<Epoch> history,
        Map<String, float[]> weights,
        Optimizer optimizer,
        Map<String, CallbackState> callbacks,
        Optional<String> stopReason) {

    /**
     * Where a training stands.
     *
     * @param epoch the number of the epoch that comes next or has begun, from 0
     * @param batches steps of it that are done
     * @param batchSize samples a step
     * @param sums loss and metrics over these steps, as they are added up; empty before the first one
     * @param samples over which the sums run
     */
    public record Position(int epoch, int batches, int batchSize, double[] sums, double samples) {}

    /**
     * An epoch that is over.
     *
     * @param number from 0
     * @param numbers loss and metrics, by name
     */
    public record Epoch(int number, Map<String, Double> numbers) {}

    /**
     * What an optimizer has gathered.
     *
     * @param iterations steps so far
     * @param learningRate where it is the same for all steps; empty where it follows the schedule it was compiled with
     * @param slots by name
     */
    public record Optimizer(long iterations, OptionalDouble learningRate, Map<String, float[]> slots) {}
}
