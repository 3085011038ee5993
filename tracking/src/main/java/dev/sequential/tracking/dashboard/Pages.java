package dev.sequential.tracking.dashboard;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The files that a browser loads: one page, its scripts and its style sheets, all from the class path. */
final class Pages {
    private static final String UPLOT = webjar("uplot") + "dist/";
    private static final String OWN = "/dev/sequential/tracking/dashboard/";
    private static final Map<String, String> ELSEWHERE =
            Map.of("uplot.js", UPLOT + "uPlot.esm.js", "uplot.css", UPLOT + "uPlot.min.css");

    /** The folder, on the class path, of a package of npm that comes as a jar of WebJars; the jar tells its version. */
    static String webjar(String name) {
        var properties = new Properties();
        try (InputStream in =
                Pages.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            properties.load(Objects.requireNonNull(in, () -> "org.webjars.npm:" + name + " is not on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException("The version of org.webjars.npm:%s cannot be read".formatted(name), e);
        }
        return "/META-INF/resources/webjars/%s/%s/".formatted(name, properties.getProperty("version"));
    }

    /** Adds the routes of the page and its files. */
    void register(Javalin server) {
        for (String path : new String[] {"/", "/run/<rest>", "/compare", "/network/<rest>", "/try"}) {
            server.get(path, context -> send(context, OWN + "index.html"));
        }
        server.get("/assets/{name}", context -> {
            String name = context.pathParam("name");
            if (!name.matches("[a-z]+\\.(js|css|svg)")) {
                throw new NotFoundResponse("There is no such file");
            }
            send(context, ELSEWHERE.getOrDefault(name, OWN + name));
        });
    }

    private static void send(Context context, String resource) {
        try (InputStream in = Pages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new NotFoundResponse("There is no such file");
            }
            context.contentType(type(resource)).result(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(resource), e);
        }
    }

    private static String type(String name) {
        if (name.endsWith(".js")) {
            return "text/javascript; charset=utf-8";
        }
        if (name.endsWith(".css")) {
            return "text/css; charset=utf-8";
        }
        return name.endsWith(".svg") ? "image/svg+xml" : "text/html; charset=utf-8";
    }
}
