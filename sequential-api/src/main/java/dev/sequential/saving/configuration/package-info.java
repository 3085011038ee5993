/**
 * What a model's file says in JSON: its layers and how it was compiled, in the words of Keras 3 or Keras 2.
 *
 * <p>In come maps that a file's JSON was parsed into; out come layers and a
 * {@link dev.sequential.training.Compilation}, and the other way round. Begin with
 * {@link dev.sequential.saving.configuration.ModelConfig}, then
 * {@link dev.sequential.saving.configuration.CompileConfig}; {@code Keras2Config} translates what Keras 2 wrote before
 * either reads it.
 */
@NullMarked
package dev.sequential.saving.configuration;

import org.jspecify.annotations.NullMarked;
