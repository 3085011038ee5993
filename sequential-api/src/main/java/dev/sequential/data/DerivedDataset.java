package dev.sequential.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tensorflow.ndarray.Shape;

/**
 * A data set made from another one; shapes, size, class names and fingerprint are the other's unless it overrides them.
 */
interface DerivedDataset extends Dataset {
    /** The other one. */
    Dataset data();

    @Override
    default TensorSpec input() {
        return data().input();
    }

    @Override
    default TensorSpec label() {
        return data().label();
    }

    @Override
    default OptionalInt size() {
        return data().size();
    }

    @Override
    default List<String> classNames() {
        return data().classNames();
    }

    @Override
    default Optional<Shape> weight() {
        return data().weight();
    }

    @Override
    default Optional<String> fingerprint() {
        return data().fingerprint();
    }
}
