package dev.sequential.tracking.runs;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether the process that trains a run is still there. */
public final class Liveness {
    /** A process writes every second; one that is silent for longer than this is taken for lost. */
    static final long PATIENCE_MILLIS = 15_000;

    private static final String HOST = host();

    private Liveness() {}

    public static String thisHost() {
        return HOST;
    }

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
