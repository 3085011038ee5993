package dev.sequential.shapes;

/** A layer was given a shape that it cannot take. */
public final class ShapeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public ShapeException(String message) {
        super(message);
    }
}
