package dev.sequential.tracking.runs;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Tells whether the process that trains a run is still alive. */
public final class Liveness {
    /** A process writes every second; one that is silent for longer than this is taken for lost. */
    static final long PATIENCE_MILLIS = 15_000;

    private static final String HOST = host();

    private Liveness() {}

    /** The name of this machine. */
    public static String thisHost() {
        return HOST;
    }

    /**
     * Whether a process is alive: it has written within the last 15 seconds, and if it belongs to this machine, it
     * exists.
     *
     * @param heartbeat when it wrote last, in milliseconds since 1970
     */
    public static boolean alive(String host, long pid, long heartbeat) {
        if (System.currentTimeMillis() - heartbeat > PATIENCE_MILLIS) {
            return false;
        }
        return !host.equals(HOST)
                || ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost"; // a machine whose own name has no address has no better one
        }
    }
}
