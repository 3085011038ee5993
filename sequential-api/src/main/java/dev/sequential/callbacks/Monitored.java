package dev.sequential.callbacks;

import dev.sequential.metrics.MetricNames;
import dev.sequential.training.Compilation;
import java.util.ArrayList;
import java.util.List;

/**
 * The loss or metric that a callback watches: the keyword {@code monitor}.
 *
 * @param callback the name of its class
 * @param name of the number, such as {@code "val_loss"}
 * @param otherwise what becomes of the training where there is no such number
 */
record Monitored(String callback, String name, String otherwise) {
    /**
     * Whether a training has the number; says once, before the first epoch, that it does not. As in Keras the training
     * goes on then.
     *
     * @param validated whether the callback sees the numbers of the validation
     */
    boolean in(Training training, boolean validated) {
        List<String> there = names(training, validated);
        if (there.contains(name)) {
            return true;
        }
        boolean onlyValidation = name.startsWith("val_") && there.contains(name.substring("val_".length()));
        String wayOut = !onlyValidation
                ? "watch one of these"
                : validated ? "give fit validationData(...) or validationSplit(...)" : "save once an epoch";
        ConsoleMessages.warning("%s watches \"%s\", but sees only %s: %s. To change that, %s."
                .formatted(callback, name, there, otherwise, wayOut));
        return false;
    }

    private static List<String> names(Training training, boolean validated) {
        List<String> names = new ArrayList<>(
                training.model().compilation().map(Monitored::names).orElse(List.of("loss")));
        if (validated && training.validation().isPresent()) {
            List.copyOf(names).forEach(name -> names.add("val_" + name));
        }
        return names;
    }

    private static List<String> names(Compilation compiled) {
        return MetricNames.of(compiled.metrics(), compiled.weightedMetrics());
    }
}
