/**
 * The shapes of samples, without the batch axis, and what is refused of them.
 *
 * <p>In come shapes whose sizes may be unknown (-1), out go other shapes, their text in messages, or a
 * {@link dev.sequential.shapes.ShapeException}. Begin with {@link dev.sequential.shapes.Dimensions}.
 */
@NullMarked
package dev.sequential.shapes;

import org.jspecify.annotations.NullMarked;
