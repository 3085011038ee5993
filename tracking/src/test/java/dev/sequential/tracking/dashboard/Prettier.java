package dev.sequential.tracking.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * The formatter Prettier, which is written in JavaScript and runs here in GraalJS.
 *
 * @see <a href="https://prettier.io/docs/browser">Prettier: in a browser, or any other engine</a>
 */
final class Prettier implements AutoCloseable {
    private static final String FORMAT = """
            (text, filepath, options, done, failed) => prettier
              .format(text, {...JSON.parse(options), filepath, plugins: Object.values(prettierPlugins)})
              .then(done, error => failed(String(error)))
            """;

    private final Engine engine = Engine.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false") // on a JVM that has no compiler of Graal
            .build();
    private final Context context = Context.newBuilder("js").engine(engine).build();
    private final Value format;
    private final String options;

    /**
     * Loads the formatter.
     *
     * @param options as JSON
     */
    Prettier(String options) {
        this.options = options;
        String folder = Pages.webjar("prettier");
        for (String part :
                new String[] {"standalone", "plugins/babel", "plugins/estree", "plugins/postcss", "plugins/html"}) {
            context.eval(Source.create("js", resource(folder + part + ".js")));
        }
        format = context.eval("js", FORMAT);
    }

    private static String resource(String name) {
        try (InputStream in = Prettier.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Formats a text.
     *
     * @param name of its file, whose end says in what it is written
     * @throws IllegalArgumentException if it has an error of syntax
     */
    String format(String name, String text) {
        var formatted = new AtomicReference<>("");
        ProxyExecutable done = arguments -> {
            formatted.set(arguments[0].asString());
            return formatted;
        };
        ProxyExecutable failed = arguments -> {
            throw new IllegalArgumentException("%s: %s".formatted(name, arguments[0].asString()));
        };
        format.execute(text, name, options, done, failed);
        return formatted.get();
    }

    @Override
    public void close() {
        context.close();
        engine.close();
    }
}
