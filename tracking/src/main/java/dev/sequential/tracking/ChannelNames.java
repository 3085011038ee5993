package dev.sequential.tracking;

/**
 * Names the channels of a run after Keras's metrics, as the article does: {@code Log-loss training}, {@code Accuracy
 * validation}.
 *
 * @param loss the name of the loss, such as {@code Log-loss}
 */
record ChannelNames(String loss) {
    private static final String VALIDATION = "val_";

    /** The channel of a metric at the end of an epoch, such as {@code val_loss}. */
    String ofEpoch(String metric) {
        return metric.startsWith(VALIDATION)
                ? named(metric.substring(VALIDATION.length()), "validation")
                : named(metric, "training");
    }

    /** The channel of a metric as it is within an epoch. */
    String running(String metric) {
        return named(metric, "running");
    }

    private String named(String metric, String part) {
        return switch (metric) {
            case "loss" -> loss + ' ' + part;
            case "accuracy", "acc", "categorical_accuracy", "sparse_categorical_accuracy", "binary_accuracy" ->
                "Accuracy " + part;
            default -> metric + ' ' + part;
        };
    }
}
