package dev.sequential.data;

/** Samples of floating-point numbers, one after the other in one array. */
final class FloatSamples implements Samples {
    private final TensorSpec spec;
    private final float[] values;

    FloatSamples(TensorSpec spec, float[] values) {
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
    public void copy(int index, BatchBuffer batch, int slot) {
        int length = spec.length();
        System.arraycopy(values, index * length, batch.floats(), slot * length, length);
    }
}
