/**
 * What a convolutional network has learnt, as pictures.
 *
 * <p>In comes a trained model, and for feature maps one picture. Out go the filters of its first convolution, or the
 * feature maps of every convolution, as {@link dev.sequential.tracking.inside.Tiles Tiles}, which become PNG files.
 * Begin with {@link dev.sequential.tracking.inside.Inside Inside}.
 */
@NullMarked
package dev.sequential.tracking.inside;

import org.jspecify.annotations.NullMarked;
