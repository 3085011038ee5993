/**
 * Pictures made of numbers.
 *
 * <p>In come samples of a batch, or the numbers of a filter or feature map. Out go shades from 0 to 255, and PNG files
 * of them. Begin with {@link dev.sequential.tracking.pictures.Png Png}, the format, and
 * {@link dev.sequential.tracking.pictures.Pixels Pixels}, a sample that becomes a picture.
 */
@NullMarked
package dev.sequential.tracking.pictures;

import org.jspecify.annotations.NullMarked;
