package dev.sequential.tracking.tensorboard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.Summary;

/** An event file, as TensorBoard reads it: one event for each number, histogram, picture or graph. */
final class EventFile implements AutoCloseable {
    private static final AtomicInteger FILES = new AtomicInteger();
    private static final double MILLIS = 1e3;

    private final TfRecordFile file;

    /** Makes an event file in a folder. */
    EventFile(Path folder) {
        file = new TfRecordFile(folder.resolve("events.out.tfevents.%s.%s.%s.%s.v2"
                .formatted(
                        Instant.now().getEpochSecond(),
                        host(),
                        ProcessHandle.current().pid(),
                        FILES.getAndIncrement())));
        write(Event.newBuilder().setFileVersion("brain.Event:2"));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "-");
        } catch (UnknownHostException e) {
            return "localhost"; // a machine whose own name has no address
        }
    }

    /** Writes a number. */
    void scalar(String tag, long step, double value) {
        summary(step, Summary.Value.newBuilder().setTag(tag).setSimpleValue((float) value));
    }

    /** Writes a histogram, a picture or a text. */
    void summary(long step, Summary.Value.Builder value) {
        write(Event.newBuilder().setStep(step).setSummary(Summary.newBuilder().addValue(value)));
    }

    /** Writes the graph of a model. */
    void graph(GraphDef graph) {
        write(Event.newBuilder().setGraphDef(graph.toByteString()));
    }

    private void write(Event.Builder event) {
        event.setWallTime(System.currentTimeMillis() / MILLIS);
        file.write(event.build().toByteArray());
    }

    void flush() {
        file.flush();
    }

    @Override
    public void close() {
        file.close();
    }
}
