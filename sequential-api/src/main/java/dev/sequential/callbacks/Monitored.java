package dev.sequential.callbacks;

/** Whether a number that a callback watches is there in an epoch. */
final class Monitored {
    private Monitored() {}

    /** True for a number of a validation, in an epoch that had none; what is not known at all is an error later. */
    static boolean unknownYet(String monitor, Training training, Logs logs) {
        return monitor.startsWith("val_")
                && training.validation().isPresent()
                && logs.names().stream().noneMatch(name -> name.startsWith("val_"));
    }
}
