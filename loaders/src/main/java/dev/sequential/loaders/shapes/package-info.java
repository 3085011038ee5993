/**
 * Draws the pictures of the built-in data set {@code shapes}.
 *
 * <p>In come a seed, the number of a picture and its class; out come the 32 x 32 x 3 bytes of the picture. Begin at
 * {@link dev.sequential.loaders.shapes.ShapePicture}, which fills an {@link dev.sequential.loaders.shapes.Outline} with
 * paint; {@link dev.sequential.loaders.shapes.Difficulty} has the constants.
 */
@NullMarked
package dev.sequential.loaders.shapes;

import org.jspecify.annotations.NullMarked;
