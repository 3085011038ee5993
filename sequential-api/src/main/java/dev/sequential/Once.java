package dev.sequential;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Refuses an argument that is given a second time, as Python refuses a keyword. */
final class Once {
    private final String method;
    private final Set<String> given = new HashSet<>();

    Once(String method) {
        this.method = method;
    }

    void check(Optional<String> keyword) {
        keyword.ifPresent(name -> {
            if (!given.add(name)) {
                throw new IllegalArgumentException("%s takes %s once, got it twice".formatted(method, name));
            }
        });
    }
}
