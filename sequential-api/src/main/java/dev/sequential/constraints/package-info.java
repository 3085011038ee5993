/**
 * The constraints of Keras: changes of a weight after each update.
 *
 * <p>A weight comes in as a tensor, and goes out as the nearest one that is allowed. Begin with
 * {@link dev.sequential.constraints.Constraint}, then {@link dev.sequential.constraints.NonNeg}.
 */
@NullMarked
package dev.sequential.constraints;

import org.jspecify.annotations.NullMarked;
