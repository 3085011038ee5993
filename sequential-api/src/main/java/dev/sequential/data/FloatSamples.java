package dev.sequential.data;

/** Samples of floating-point numbers, one after the other in one array. */
record FloatSamples(Column column, float[] values) implements Samples {
    @Override
    public int size() {
        return values.length / column.length();
    }

    @Override
    public void copy(int index, Values batch, int slot) {
        int length = column.length();
        System.arraycopy(values, index * length, batch.floats(), slot * length, length);
    }
}
