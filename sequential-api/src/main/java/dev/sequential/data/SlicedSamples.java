package dev.sequential.data;

/** A range of other samples, in their order. */
record SlicedSamples(Samples all, int from, int to) implements Samples {
    SlicedSamples {
        if (from < 0 || to < from || to > all.size()) {
            throw new IllegalArgumentException(
                    "A slice lies within 0 and %d, got %d to %d".formatted(all.size(), from, to));
        }
    }

    @Override
    public TensorSpec spec() {
        return all.spec();
    }

    @Override
    public int size() {
        return to - from;
    }

    @Override
    public boolean inMemory() {
        return all.inMemory();
    }

    @Override
    public void copy(int index, BatchBuffer batch, int slot) {
        all.copy(from + index, batch, slot);
    }

    @Override
    public void copy(int[] indices, int first, int count, BatchBuffer batch) {
        int[] ofAll = new int[count];
        for (int i = 0; i < count; i++) {
            ofAll[i] = from + indices[first + i];
        }
        all.copy(ofAll, 0, count, batch);
    }
}
