/**
 * A model in TensorFlow: its graph, the session that holds its weights, and its steps.
 *
 * <p>In comes an architecture with its compilation; out come steps that train, evaluate or predict one batch. Begin
 * with {@link dev.sequential.internal.engine.Engine}, then {@link dev.sequential.internal.engine.TrainStep} and
 * {@link dev.sequential.internal.engine.TrainGraph}, what a step of training is made of.
 */
@NullMarked
package dev.sequential.internal.engine;

import org.jspecify.annotations.NullMarked;
