package dev.sequential.optimizers;

import static dev.sequential.config.Keyword.Written.NEVER;

import dev.sequential.config.Keyword;
import dev.sequential.config.Records;
import dev.sequential.config.SerializedAs;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The keywords that every optimizer takes.
 *
 * @param name of the optimizer in files
 * @param weightDecay how much of each weight, times the learning rate, is taken off before each update
 * @param clipnorm the largest norm of the gradient of one weight: larger ones are scaled down to it
 * @param globalClipnorm the largest norm of all gradients together
 * @param clipvalue the largest absolute value in a gradient
 * @param useEma whether a running mean of the weights is kept, which takes their place when training ends
 * @param emaMomentum how much of that mean is kept at each step
 * @param emaOverwriteFrequency every how many steps the mean takes the place of the weights while training
 * @param lossScaleFactor what the loss is multiplied by before gradients are taken, and gradients divided by
 * @param gradientAccumulationSteps over how many steps gradients are averaged before each update
 * @param excludeFromWeightDecay regular expressions; weights whose name one of them matches do not decay
 */
public record OptimizerOptions(
        Optional<String> name,
        Optional<Double> weightDecay,
        Optional<Double> clipnorm,
        Optional<Double> globalClipnorm,
        Optional<Double> clipvalue,
        boolean useEma,
        double emaMomentum,
        Optional<Integer> emaOverwriteFrequency,
        Optional<Double> lossScaleFactor,
        Optional<Integer> gradientAccumulationSteps,
        @Keyword(written = NEVER) List<String> excludeFromWeightDecay)
        implements SerializedAs.Keywords {
    /** Nothing beyond the optimizer's own rule. */
    public static final OptimizerOptions DEFAULT = new OptimizerOptions();

    public OptimizerOptions {
        excludeFromWeightDecay = List.copyOf(excludeFromWeightDecay);
        if ((clipnorm.isPresent() ? 1 : 0) + (globalClipnorm.isPresent() ? 1 : 0) + (clipvalue.isPresent() ? 1 : 0)
                > 1) {
            throw new IllegalArgumentException(
                    "An optimizer takes one of clipnorm, globalClipnorm and clipvalue, got %s, %s and %s"
                            .formatted(text(clipnorm), text(globalClipnorm), text(clipvalue)));
        }
        if (!(emaMomentum >= 0 && emaMomentum <= 1)) {
            throw new IllegalArgumentException("emaMomentum must be from 0 to 1, got " + emaMomentum);
        }
        if (emaOverwriteFrequency.orElse(1) < 1) {
            throw new IllegalArgumentException(
                    "emaOverwriteFrequency must be at least 1, got " + emaOverwriteFrequency.get());
        }
        if (gradientAccumulationSteps.orElse(2) < 2) {
            throw new IllegalArgumentException(
                    "gradientAccumulationSteps must be at least 2, got " + gradientAccumulationSteps.get());
        }
    }

    OptimizerOptions() {
        this(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                0.99,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** With this much decay, nothing else changed: the default of AdamW and Muon. */
    static OptimizerOptions decaying(double weightDecay) {
        return DEFAULT.with("weightDecay", Optional.of(weightDecay));
    }

    OptimizerOptions with(String keyword, Object value) {
        return Records.with(this, keyword, value);
    }

    /** Whether a weight decays at all, by the last part of its name, such as {@code kernel}. */
    public boolean decays(String weight) {
        String own = weight.substring(weight.lastIndexOf('/') + 1);
        return excludeFromWeightDecay.stream()
                .noneMatch(name -> Pattern.compile(name).matcher(own).find());
    }

    private static String text(Optional<Double> value) {
        return value.map(String::valueOf).orElse("none");
    }
}
