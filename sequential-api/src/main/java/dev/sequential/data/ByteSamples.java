package dev.sequential.data;

/** Samples of bytes, one after the other in one array. */
record ByteSamples(Column column, byte[] values) implements Samples {
    @Override
    public int size() {
        return values.length / column.length();
    }

    @Override
    public void copy(int index, Values batch, int slot) {
        int length = column.length();
        System.arraycopy(values, index * length, batch.bytes(), slot * length, length);
    }
}
