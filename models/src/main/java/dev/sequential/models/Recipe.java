package dev.sequential.models;

import dev.sequential.optimizers.Optimizer;
import java.util.List;

/**
 * The recipe by which the article trains a model.
 *
 * @param epochs passes over the training images
 * @param batchSize images a step
 * @param optimizer how weights follow their gradients
 * @param tags what the article files the run under
 */
public record Recipe(int epochs, int batchSize, Optimizer optimizer, List<String> tags) {
    public Recipe {
        tags = List.copyOf(tags);
    }
}
