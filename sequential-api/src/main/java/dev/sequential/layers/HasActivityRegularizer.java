package dev.sequential.layers;

import dev.sequential.config.OwnKeywords;

/**
 * A layer whose configuration holds {@code activity_regularizer}, the keyword of all layers, also where there is none.
 */
@OwnKeywords("activity_regularizer")
public interface HasActivityRegularizer {}
