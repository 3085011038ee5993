package dev.sequential.tracking;

/**
 * What metrics are called in the channels of a run: as in the article, {@code Log-loss training}, {@code Accuracy
 * validation}.
 *
 * @param loss what the loss is called
 */
record ChannelNames(String loss) {
    private static final String VALIDATION = "val_";

    /** The channel of a number that is known at the end of an epoch, such as {@code val_loss}. */
    String ofEpoch(String metric) {
        return metric.startsWith(VALIDATION)
                ? named(metric.substring(VALIDATION.length()), "validation")
                : named(metric, "training");
    }

    /** The channel of a number as it is within an epoch. */
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
