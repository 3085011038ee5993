package dev.sequential.data;

/** Samples of bytes, one after the other in one array. */
final class ByteSamples implements Samples {
    private final TensorSpec spec;
    private final byte[] values;

    ByteSamples(TensorSpec spec, byte[] values) {
        this.spec = spec;
        this.values = values;
    }

    @Override
    public TensorSpec spec() {
        return spec;
    }

    @Override
    public int size() {
        return values.length / spec.length();
    }

    @Override
    public boolean inMemory() {
        return true;
    }

    @Override
    public void copy(int index, BatchBuffer batch, int slot) {
        int length = spec.length();
        System.arraycopy(values, index * length, batch.bytes(), slot * length, length);
    }
}
