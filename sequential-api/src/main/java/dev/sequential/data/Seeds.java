package dev.sequential.data;

import java.util.SplittableRandom;

/** Random numbers that depend on a seed and further keys, such as an epoch or a layer, and on nothing else. */
public final class Seeds {
    private Seeds() {}

    /** A random number generator for a seed and any further keys (an epoch, a layer, a sample). */
    public static SplittableRandom random(long seed, long... path) {
        return new SplittableRandom(mix(seed, path));
    }

    /** One number from a seed and any further keys, spread over all 64 bits (the finalizer of SplitMix64). */
    public static long mix(long seed, long... path) {
        long mixed = scramble(seed);
        for (long part : path) {
            mixed = scramble(mixed ^ scramble(part + 0x9E3779B97F4A7C15L));
        }
        return mixed;
    }

    private static long scramble(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
