package dev.sequential.cli.options;

import dev.sequential.cli.console.DownloadBar;
import dev.sequential.loaders.Cache;
import dev.sequential.loaders.DataSource;
import dev.sequential.loaders.TrainTest;
import dev.sequential.shapes.Dimensions;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options {@code --data} and {@code --limit}: what is trained or evaluated on. */
public final class DataOptions {
    @Option(
            names = "--data",
            paramLabel = "NAME[:PATH]",
            description = "The data set; shapes, which is built in, unless said otherwise. See: sequential data list")
    private DataSource source = DataSource.parse("shapes");

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Converters.AtLeastOne.class,
            description = "Take the first N samples of each part only.")
    private int limit = Integer.MAX_VALUE;

    /** Loads the data, and says what it is. */
    public TrainTest load(PrintWriter err) {
        var cache = Cache.standard().progress(new DownloadBar(err));
        TrainTest data = source.load(cache).limit(limit);
        err.printf(
                Locale.ROOT,
                "Data: %s, %,d training and %,d validation samples of %s, %d classes%n",
                source.name(),
                data.train().inputs().size(),
                data.test().inputs().size(),
                Dimensions.text(data.train().input().shape()),
                data.classNames().size());
        if (source.name().equals("shapes")) {
            err.println(
                    "      drawn here; the article's photos: --data cifar10, or --data cifar10:PATH of its archive");
        }
        err.flush();
        return data;
    }

    /** What tells the contents of data from others; empty where nothing is known of them. */
    public static String checksum(TrainTest data) {
        return Stream.of(data.train(), data.test())
                .flatMap(part -> part.fingerprint().stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The name of the data set, as it was typed. */
    public String name() {
        return source.name();
    }
}
