package dev.sequential.data;

/** Samples of bytes, one after the other in one array. */
final class ByteSamples implements Samples {
    private final Column column;
    private final byte[] values;

    ByteSamples(Column column, byte[] values) {
        this.column = column;
        this.values = values;
    }

    @Override
    public Column column() {
        return column;
    }

    @Override
    public int size() {
        return values.length / column.length();
    }

    @Override
    public boolean inMemory() {
        return true;
    }

    @Override
    public void copy(int index, Values batch, int slot) {
        int length = column.length();
        System.arraycopy(values, index * length, batch.bytes(), slot * length, length);
    }
}
