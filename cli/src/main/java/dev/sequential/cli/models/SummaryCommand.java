package dev.sequential.cli.models;

import dev.sequential.architecture.Architecture;
import dev.sequential.cli.options.ModelChoice;
import dev.sequential.models.ZooModel;
import dev.sequential.summary.AsciiSummary;
import dev.sequential.summary.JsonSummary;
import dev.sequential.summary.KerasSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the dimensions and weights of a model. */
@Command(name = "summary", description = "Print the dimensions and weights of a model.")
public final class SummaryCommand implements Runnable {
    enum Style {
        ascii,
        keras,
        json
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "MODEL",
            description = "A model by name (see: sequential models), or a file .keras or .h5.")
    private ModelChoice model = new ModelChoice.ByName(ZooModel.CNN_SIMPLE);

    @Option(names = "--style", description = "One of ${COMPLETION-CANDIDATES}; ascii unless said otherwise.")
    private Style style = Style.ascii;

    @Option(
            names = "--simplify",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Draw an Activation layer into the line of the layer before it, or not.")
    private boolean simplify = true;

    @Option(names = "--sparser", description = "Leave an empty line around each layer.")
    private boolean sparser;

    @Option(
            names = "--header",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Print the titles of the columns, or not.")
    private boolean header = true;

    @Override
    public void run() {
        Architecture architecture = model.architecture();
        String table =
                switch (style) {
                    case ascii -> new AsciiSummary(simplify, sparser, header).print(architecture);
                    case keras -> KerasSummary.of(architecture);
                    case json -> JsonSummary.of(architecture);
                };
        var out = spec.commandLine().getOut();
        out.print(table);
        out.flush();
    }
}
