package dev.sequential.data;

/** Samples of bytes, one in each record of a file. */
record RecordSamples(RecordFile file, int from, TensorSpec spec) implements Samples {
    @Override
    public int size() {
        return file.size();
    }

    @Override
    public void copy(int index, BatchBuffer batch, int slot) {
        int length = spec.length();
        file.read(index, from, batch.bytes(), slot * length, length);
    }
}
