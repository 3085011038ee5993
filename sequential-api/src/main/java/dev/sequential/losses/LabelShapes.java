package dev.sequential.losses;

import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeException;
import org.tensorflow.ndarray.Shape;

/** Checks that the shapes of labels fit those of outputs. */
final class LabelShapes {
    private LabelShapes() {}

    /** Labels of the output's shape; a last axis of length 1 may be left out on either side, as in Keras. */
    static void same(Shape labels, Shape outputs, String loss) {
        if (!fits(squeezed(labels), squeezed(outputs))) {
            throw new ShapeException("The model ends in %s but each label is %s: %s takes labels of the output's shape"
                    .formatted(Dimensions.text(outputs), described(labels), loss));
        }
    }

    /** One-hot labels of the output's shape. */
    static void oneHot(Shape labels, Shape outputs, String loss) {
        if (labels.numDimensions() == 0 && outputs.numDimensions() == 1 && outputs.get(0) != 1) {
            throw new ShapeException(
                    "The model ends in %s but each label is one number: use one-hot labels or sparse_categorical_crossentropy"
                            .formatted(Dimensions.text(outputs)));
        }
        same(labels, outputs, loss);
    }

    /** One class number for each row of the output. */
    static void classNumbers(Shape labels, Shape outputs, String loss) {
        Shape rows = outputs.take(outputs.numDimensions() - 1);
        boolean fits = outputs.numDimensions() > 0 && (fits(labels, rows) || fits(labels, rows.append(1)));
        if (!fits) {
            throw new ShapeException(
                    "The model ends in %s but each label is %s: %s takes one class number for each row of the output, use categorical_crossentropy for one-hot labels"
                            .formatted(Dimensions.text(outputs), described(labels), loss));
        }
    }

    private static String described(Shape labels) {
        return labels.numDimensions() == 0 ? "one number" : Dimensions.text(labels);
    }

    private static Shape squeezed(Shape shape) {
        int rank = shape.numDimensions();
        return rank > 0 && shape.get(rank - 1) == 1 ? shape.take(rank - 1) : shape;
    }

    private static boolean fits(Shape a, Shape b) {
        if (a.numDimensions() != b.numDimensions()) {
            return false;
        }
        for (int axis = 0; axis < a.numDimensions(); axis++) {
            if (a.get(axis) >= 0 && b.get(axis) >= 0 && a.get(axis) != b.get(axis)) {
                return false;
            }
        }
        return true;
    }
}
