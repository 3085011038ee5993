package dev.sequential.cli.models;

import dev.sequential.models.Recipe;
import dev.sequential.models.ZooModel;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the models that are known by name. */
@Command(name = "models", description = "List the models that are known by name, with how they are trained.")
public final class ModelsCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        out.printf("%-20s %10s %7s %6s %9s  %s%n", "MODEL", "PARAMETERS", "EPOCHS", "BATCH", "ARTICLE", "WHAT IT IS");
        for (ZooModel model : ZooModel.values()) {
            Recipe recipe = model.recipe();
            String accuracy = model.accuracy().isPresent()
                    ? String.format(
                            Locale.ROOT, "%.0f %%", 100 * model.accuracy().getAsDouble())
                    : "";
            out.printf(
                    Locale.ROOT,
                    "%-20s %,10d %7d %6d %9s  %s%n",
                    model.id(),
                    model.build().countParams(),
                    recipe.epochs(),
                    recipe.batchSize(),
                    accuracy,
                    model.description());
        }
        out.flush();
    }
}
