package dev.sequential.cli;

import dev.sequential.cli.console.DownloadBar;
import dev.sequential.loaders.Cache;
import dev.sequential.loaders.ContactSheet;
import dev.sequential.loaders.DataKind;
import dev.sequential.loaders.DataSource;
import dev.sequential.loaders.TrainTest;
import dev.sequential.loaders.Verification;
import dev.sequential.loaders.files.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists, fetches, verifies and shows data sets. */
@Command(name = "data", description = "List, fetch, verify and show data sets.")
final class DataCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? One of: data list, fetch, verify, show");
    }

    @Command(name = "list", description = "List the data sets that are known by name.")
    void list() {
        var out = spec.commandLine().getOut();
        var cache = Cache.standard();
        for (DataKind kind : DataSource.kinds()) {
            out.printf("%-24s %-9s %s%n", kind.usage(), state(kind, cache), kind.description());
        }
        out.flush();
    }

    private static String state(DataKind kind, Cache cache) {
        if (kind.name().equals("folder")) {
            return "";
        }
        return kind.source(Optional.empty()).available(cache) ? "here" : "download";
    }

    @Command(name = "fetch", description = "Download a data set into the cache folder.")
    void fetch(@Parameters(paramLabel = "NAME", description = "A data set by name.") DataSource source) {
        var err = spec.commandLine().getErr();
        var cache = Cache.standard().progress(new DownloadBar(err));
        source.fetch(cache);
        var out = spec.commandLine().getOut();
        source.files(cache).forEach(out::println);
        out.flush();
    }

    @Command(name = "verify", description = "Read all of a data set, check it, and count its classes.")
    void verify(@Parameters(paramLabel = "NAME[:PATH]", description = "A data set.") DataSource source) {
        Verification verified = source.verify(Cache.standard());
        var out = spec.commandLine().getOut();
        for (SourceFile file : verified.files()) {
            out.printf(
                    Locale.ROOT,
                    "%s%n  %,d bytes, sha256 %s, %s%n",
                    file.path(),
                    file.bytes(),
                    file.sha256(),
                    file.published() ? "as its authors publish it" : "not the published file");
        }
        TrainTest data = verified.data();
        List<String> names = data.classNames();
        int[] train = data.train().classCounts();
        int[] test = data.test().classCounts();
        out.printf("%-16s %9s %9s%n", "CLASS", "TRAINING", "TEST");
        for (int i = 0; i < names.size(); i++) {
            out.printf(Locale.ROOT, "%-16s %,9d %,9d%n", names.get(i), train[i], test[i]);
        }
        out.println(verified.files().isEmpty() ? "drawn here, whole" : "whole");
        out.flush();
    }

    @Command(name = "show", description = "Draw a contact sheet: a row of pictures for each class, as PNG.")
    void show(
            @Parameters(paramLabel = "NAME[:PATH]", description = "A data set.") DataSource source,
            @Option(
                            names = "--output",
                            paramLabel = "FILE",
                            defaultValue = "contact-sheet.png",
                            description = "Where to; ${DEFAULT-VALUE} unless said otherwise.")
                    Path file) {
        ContactSheet.write(source.load().train(), file);
        var out = spec.commandLine().getOut();
        out.println(file);
        out.flush();
    }
}
