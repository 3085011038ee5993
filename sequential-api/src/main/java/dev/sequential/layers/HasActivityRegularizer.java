package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;

/**
 * A layer whose configuration holds {@code activity_regularizer}, the keyword of all layers, also where there is none.
 */
@KerasKeywords(always = "activity_regularizer")
public interface HasActivityRegularizer {}
