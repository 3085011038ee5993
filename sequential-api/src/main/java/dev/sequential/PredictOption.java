package dev.sequential;

/**
 * An argument that {@link Sequential#predict} takes as well as {@link Sequential#evaluate} and {@link Sequential#fit}:
 * {@link FitOption#batchSize}, {@link FitOption#steps} and {@link FitOption#callbacks}.
 *
 * <pre>{@code model.predict(pictures, batchSize(100))}</pre>
 */
@FunctionalInterface
public interface PredictOption extends EvaluateOption {}
