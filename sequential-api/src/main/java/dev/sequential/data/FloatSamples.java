package dev.sequential.data;

/** Samples of floating-point numbers, one after the other in one array. */
final class FloatSamples implements Samples {
    private final Column column;
    private final float[] values;

    FloatSamples(Column column, float[] values) {
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
    public void copy(int index, Values batch, int slot) {
        int length = column.length();
        System.arraycopy(values, index * length, batch.floats(), slot * length, length);
    }
}
