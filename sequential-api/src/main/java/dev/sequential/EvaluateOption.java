package dev.sequential;

/**
 * An argument that {@link Sequential#evaluate} takes as well as {@link Sequential#fit}: {@link FitOption#batchSize},
 * {@link FitOption#sampleWeight}, {@link FitOption#steps} and {@link FitOption#callbacks}; all but the weights are a
 * {@link PredictOption}, too.
 *
 * <pre>{@code model.evaluate(cifar.test(), batchSize(100), steps(20))}</pre>
 */
public class EvaluateOption extends FitOption {
    EvaluateOption(String keyword, Object value) {
        super(keyword, value);
    }
}
