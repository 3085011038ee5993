package dev.sequential.data;

import java.util.Arrays;
import java.util.List;

/** Samples of several kinds of storage, one after the other, all of the same shape and type. */
final class JoinedSamples implements Samples {
    private final List<Samples> parts;
    private final int[] ends;

    JoinedSamples(List<Samples> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Samples are joined from at least one part, got none");
        }
        this.parts = List.copyOf(parts);
        this.ends = new int[parts.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            if (!parts.get(i).spec().equals(spec())) {
                throw new IllegalArgumentException("Samples that are joined look the same, got %s and %s"
                        .formatted(spec(), parts.get(i).spec()));
            }
            end = Math.addExact(end, parts.get(i).size());
            ends[i] = end;
        }
    }

    @Override
    public TensorSpec spec() {
        return parts.get(0).spec();
    }

    @Override
    public int size() {
        return ends[ends.length - 1];
    }

    @Override
    public boolean inMemory() {
        return parts.stream().allMatch(Samples::inMemory);
    }

    @Override
    public void copy(int index, BatchBuffer batch, int slot) {
        int found = Arrays.binarySearch(ends, index);
        int part = found < 0 ? -found - 1 : found + 1;
        parts.get(part).copy(part == 0 ? index : index - ends[part - 1], batch, slot);
    }
}
