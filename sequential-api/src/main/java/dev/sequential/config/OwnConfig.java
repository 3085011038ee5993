package dev.sequential.config;

import java.util.Map;

/**
 * A record whose keywords are not its components. Its type reads them back by a static method
 * {@code fromConfig(Map<String, ?>)}.
 */
public interface OwnConfig {
    /** The keywords and their values. */
    Map<String, Object> config();
}
