package dev.sequential.saving.configuration;

import java.util.LinkedHashMap;
import java.util.Map;

/** Translates the configuration of an optimizer that Keras 2 wrote into that of Keras 3. */
final class Keras2OptimizerConfig {
    private Keras2OptimizerConfig() {}

    /** Keras 3's class of the same rule. */
    static String className(String name) {
        return name.startsWith("LossScaleOptimizer") ? "LossScaleOptimizer" : name;
    }

    /** The keywords of an optimizer; what is no optimizer stays as it is. */
    static void keywords(String className, Map<String, Object> config) {
        if (config.containsKey("lr")) {
            config.putIfAbsent("learning_rate", config.remove("lr"));
        }
        if (config.get("decay") instanceof Number decay) {
            config.remove("decay");
            if (decay.doubleValue() != 0) {
                decaying(className, config, decay.doubleValue());
            }
        }
        if (className.startsWith("LossScaleOptimizer") && Boolean.FALSE.equals(config.remove("dynamic"))) {
            throw new IllegalArgumentException(
                    "The file's LossScaleOptimizer keeps its scale (dynamic=False), which Keras 3 has no more. "
                            + "Save the model in Keras 2 again with include_optimizer=False, and compile it here");
        }
    }

    /** The keyword {@code decay} of Keras 2.10 and before: {@code rate / (1 + decay * step)}. */
    private static void decaying(String className, Map<String, Object> config, double decay) {
        if (className.equals("Nadam")) {
            throw new IllegalArgumentException(
                    ("The file's Nadam has decay %s, with which the momentum of old Keras rises otherwise than Keras 3's. "
                                    + "Save the model in Keras 2 again with include_optimizer=False, and compile it here")
                            .formatted(decay));
        }
        Map<String, Object> schedule = new LinkedHashMap<>();
        schedule.put("initial_learning_rate", config.get("learning_rate"));
        schedule.put("decay_steps", 1);
        schedule.put("decay_rate", decay);
        config.put("learning_rate", Map.of("class_name", "InverseTimeDecay", "config", schedule));
    }
}
