package dev.sequential.tracking.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
    private static final Pattern ASSET = Pattern.compile("(?:/assets/|from '\\./)([a-z]+\\.[a-z]+)");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Dashboard dashboard;

    @SuppressWarnings("NullAway.Init")
    private Wire wire;

    @BeforeEach
    void start() {
        dashboard = Dashboard.start(folder, "127.0.0.1", 0);
        wire = new Wire(dashboard.port());
    }

    @AfterEach
    void stop() {
        dashboard.close();
    }

    @Test
    void everyFileThatThePageOrItsScriptsNameIsServed() {
        var open = new TreeSet<String>();
        var seen = new TreeSet<String>();
        ASSET.matcher(wire.get("/")).results().forEach(found -> open.add(found.group(1)));
        while (!open.isEmpty()) {
            String name = open.pollFirst();
            String answer = wire.get("/assets/" + name);
            assertThat(Wire.status(answer)).as(name).isEqualTo(200);
            seen.add(name);
            if (name.endsWith(".js") && !name.equals("uplot.js")) {
                ASSET.matcher(answer)
                        .results()
                        .map(found -> found.group(1))
                        .filter(one -> !seen.contains(one))
                        .forEach(open::add);
            }
        }
        assertThat(seen).contains("app.js", "screens.css", "icon.svg", "uplot.js", "uplot.css");
    }

    @Test
    void theChartsAreDrawnByUPlotAsTheRootPomNamesIt() {
        assertThat(wire.get("/assets/uplot.js"))
                .contains("Content-Type: text/javascript")
                .contains("export { uPlot as default }");
    }
}
