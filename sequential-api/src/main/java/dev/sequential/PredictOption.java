package dev.sequential;

/**
 * An argument that {@link Sequential#predict} takes as well as {@link Sequential#evaluate} and {@link Sequential#fit}:
 * {@link FitOption#batchSize}, {@link FitOption#steps} and {@link FitOption#callbacks}.
 *
 * <pre>{@code model.predict(pictures, batchSize(100))}</pre>
 */
public final class PredictOption extends EvaluateOption {
    PredictOption(String keyword, Object value) {
        super(keyword, value);
    }
}
