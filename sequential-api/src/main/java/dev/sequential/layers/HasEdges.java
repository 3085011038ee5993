package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.layers.keywords.FillMode;
import dev.sequential.layers.keywords.Interpolation;

/**
 * An augmentation that moves pixels, with the keywords for what is seen beyond the edges and for the interpolation of
 * pixels; a record with components {@code fillMode}, {@code interpolation} and {@code fillValue}.
 *
 * @param <L> the record
 */
public interface HasEdges<L extends Layer> extends RandomAugmentation<L> {
    /** The fill mode: what is seen beyond the edge. */
    FillMode fillMode();

    /** The interpolation of pixels, bilinear or nearest. */
    Interpolation interpolation();

    /** The value beyond the edge under {@link FillMode#CONSTANT}. */
    double fillValue();

    /** The same layer, filling by word: {@code "constant"}, {@code "nearest"}, {@code "reflect"} or {@code "wrap"}. */
    default L fillMode(String fillMode) {
        return Records.with(this, "fillMode", FillMode.of(fillMode));
    }

    /** The same layer, making pixels by {@code "bilinear"} or {@code "nearest"}. */
    default L interpolation(String interpolation) {
        return Records.with(this, "interpolation", Interpolation.of(interpolation));
    }

    /** The same layer with another value beyond the edge. */
    default L fillValue(double fillValue) {
        return Records.with(this, "fillValue", fillValue);
    }
}
