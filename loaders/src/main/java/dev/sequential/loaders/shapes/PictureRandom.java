package dev.sequential.loaders.shapes;

import dev.sequential.data.Seeds;
import java.util.List;

/** The random numbers of one picture: the same on every machine, since they are made of 64-bit integers alone. */
public final class PictureRandom {
    private final long stream;
    private long drawn;

    /** The numbers of a seed and a path, such as the part of the data set and the picture's number. */
    public PictureRandom(long seed, long... path) {
        this.stream = Seeds.mix(seed, path);
    }

    private long next() {
        return Seeds.mix(stream, drawn++);
    }

    /** From 0 (inclusive) to 1 (exclusive). */
    float unit() {
        return (next() >>> 40) * 0x1p-24f;
    }

    float between(float least, float most) {
        return least + (most - least) * unit();
    }

    boolean chance(float probability) {
        return unit() < probability;
    }

    /** From 0 to one less than a bound. */
    public int below(int bound) {
        return (int) (unit() * bound);
    }

    <T> T oneOf(List<T> things) {
        return things.get(below(things.size()));
    }

    /** Of mean 0 and standard deviation 1, nearly normal: four uniform numbers, added. */
    float normal() {
        long bits = next();
        long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
        return (sum * 0x1p-16f - 2f) * 1.7320508f;
    }
}
