import dev.sequential.tracking.store.RunStore;
import dev.sequential.tracking.dashboard.Dashboard;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;

/**
 * How long a dashboard takes over a large store: 500 runs of 100 epochs, five million points. Prints milliseconds from
 * the request to its last byte, the first of which is the first request of a fresh process.
 *
 * <p>Argument: a folder for the store, which is filled unless it is there already.
 */
class DashboardSize {
    private static final int RUNS = 500;
    private static final int EPOCHS = 100;
    private static final int STEPS = 2000;

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        if (!Files.exists(folder.resolve("runs.sqlite"))) {
            RunStore.open(folder).close();
            fill(folder);
        }
        long began = System.nanoTime();
        try (var dashboard = Dashboard.start(folder, "127.0.0.1", 0)) {
            System.out.printf("start of the server   %7.1f ms%n", (System.nanoTime() - began) / 1e6);
            String channels = "?channel=Accuracy%20validation&channel=Accuracy%20running&channel=Log-loss%20running"
                    + "&channel=Images%2Fs&channel=Log-loss%20validation";
            for (int i = 0; i < 3; i++) {
                ask(dashboard.port(), "/");
                ask(dashboard.port(), "/api/runs");
                ask(dashboard.port(), "/api/runs/250");
                ask(dashboard.port(), "/api/runs/250/series" + channels);
            }
        }
        System.exit(0);
    }

    private static void ask(int port, String path) throws Exception {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        long began = System.nanoTime();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        System.out.printf(
                "%-21s %7.1f ms  %,9d bytes%n",
                path.replaceAll("\\?.*", ""), (System.nanoTime() - began) / 1e6, answer.body().length);
    }

    private static void fill(Path folder) throws Exception {
        String[] perEpoch = {"Accuracy validation", "Accuracy training", "Log-loss validation", "Log-loss training", "Seconds"};
        String[] perStep = {"Accuracy running", "Log-loss running", "Images/s", "Resident memory (MB)", "gradient norm"};
        try (var sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("runs.sqlite"))) {
            sql.setAutoCommit(false);
            var run = sql.prepareStatement("INSERT INTO runs (number, name, state, started, ended, heartbeat, host, pid,"
                    + " epoch, epochs) VALUES (?, ?, 'finished', 1700000000000, 1700000100000, 1700000100000, 'h', 1, 100, 100)");
            var property = sql.prepareStatement("INSERT INTO properties VALUES (?, ?, ?)");
            var channel = sql.prepareStatement("INSERT INTO channels VALUES (?, ?, ?, ?)");
            var point = sql.prepareStatement("INSERT INTO points VALUES (?, ?, 0, ?)");
            int id = 0;
            for (int number = 1; number <= RUNS; number++) {
                run.setInt(1, number);
                run.setString(2, "run " + number);
                run.executeUpdate();
                for (int k = 0; k < 25; k++) {
                    property.setInt(1, number);
                    property.setString(2, k == 0 ? "model" : "property " + k);
                    property.setString(3, "value " + k);
                    property.executeUpdate();
                }
                for (int k = 0; k < perEpoch.length + perStep.length; k++) {
                    boolean epochs = k < perEpoch.length;
                    channel.setInt(1, ++id);
                    channel.setInt(2, number);
                    channel.setString(3, epochs ? perEpoch[k] : perStep[k - perEpoch.length]);
                    channel.setString(4, epochs ? "epoch" : "step");
                    channel.executeUpdate();
                    for (int step = 1; step <= (epochs ? EPOCHS : STEPS - EPOCHS); step++) {
                        point.setInt(1, id);
                        point.setInt(2, step);
                        point.setDouble(3, 1 - 1.0 / (1 + step * 0.01 * (1 + number % 7)));
                        point.addBatch();
                    }
                    point.executeBatch();
                }
            }
            sql.commit();
        }
        // The columns of the list, as each run's writer derives them.
        try (var sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("runs.sqlite"))) {
            var update = Class.forName("dev.sequential.tracking.store.ScoreColumns").getDeclaredField("UPDATE");
            update.setAccessible(true);
            sql.createStatement().executeUpdate((String) update.get(null));
        }
    }
}
