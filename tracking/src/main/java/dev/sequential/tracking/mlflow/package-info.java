/**
 * Sends trainings to a tracking server of MLflow.
 *
 * <p>In comes what a training tells its callbacks. Out go HTTP requests of MLflow's REST interface, sent by a
 * background thread: parameters, tags, metrics and the model. Begin with {@link dev.sequential.tracking.mlflow.Mlflow
 * Mlflow}, the callback, then {@code RunSender}, the thread.
 */
@NullMarked
package dev.sequential.tracking.mlflow;

import org.jspecify.annotations.NullMarked;
