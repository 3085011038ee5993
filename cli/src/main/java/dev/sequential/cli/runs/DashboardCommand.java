package dev.sequential.cli.runs;

import dev.sequential.cli.options.StoreOption;
import dev.sequential.tracking.dashboard.Dashboard;
import java.awt.Desktop;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows recorded runs in a browser. */
@Command(
        name = "dashboard",
        description = {"Show recorded runs in a browser, live. Ctrl-C ends it."})
public final class DashboardCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--port",
            paramLabel = "P",
            description = "Where it listens; 8097 by default, 0 for any free one.",
            defaultValue = "8097")
    private int port = 8097;

    @Option(names = "--host", description = "The address it listens on; this machine only by default.")
    private String host = "127.0.0.1";

    @Option(names = "--open", description = "Open it in the browser.")
    private boolean open;

    @Override
    public Integer call() throws InterruptedException, IOException {
        try (Dashboard dashboard = Dashboard.start(store.folder(), host, port)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(dashboard.address());
            out.flush();
            if (open && Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(dashboard.address());
            }
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
