/**
 * The callbacks of Keras: code that is called while a model is trained, evaluated or predicts, and that may stop a
 * training.
 *
 * <p>The running training and its losses and metrics come in, as {@link dev.sequential.callbacks.Training} and
 * {@link dev.sequential.callbacks.Logs}; what a callback does with them is its own affair: it may print, save, stop, or
 * change the learning rate. Begin with {@link dev.sequential.callbacks.Callback}, then
 * {@link dev.sequential.callbacks.TerminateOnNaN}; what a callback keeps in backups is a
 * {@link dev.sequential.callbacks.CallbackState}.
 */
@NullMarked
package dev.sequential.callbacks;

import org.jspecify.annotations.NullMarked;
