package dev.sequential.data;

/** A data set whose batches are changed as they are read. Inputs and labels become floating-point numbers. */
record ChangedDataset(Dataset data, BatchChange change) implements DerivedDataset {
    @Override
    public TensorSpec input() {
        return TensorSpec.floats(data.input().shape());
    }

    @Override
    public TensorSpec label() {
        return TensorSpec.floats(data.label().shape());
    }

    @Override
    public Batches batches(Order order) {
        return new Changed(order);
    }

    /** A pass; numbers are drawn from the order's seed and epoch, so that a resumed training draws the same. */
    private final class Changed implements Batches {
        private final Batches batches;
        private final long seed;
        private long number;

        private Changed(Order order) {
            this.batches = data.batches(order);
            this.seed = order instanceof Order.Shuffled shuffled ? Seeds.mix(shuffled.seed(), shuffled.epoch()) : 0;
        }

        @Override
        public int next(Batch batch) {
            var read = Batch.of(data, batch.room());
            int samples = batches.next(read);
            copy(read.x(), batch.x(), samples);
            copy(read.y(), batch.y(), samples);
            System.arraycopy(read.weights(), 0, batch.weights(), 0, batch.weights().length);
            if (samples > 0) {
                change.change(batch, samples, Seeds.random(seed, number++));
            }
            return samples;
        }

        private static void copy(BatchBuffer from, BatchBuffer to, int samples) {
            float[] numbers = to.floats();
            for (int i = 0; i < samples * to.spec().length(); i++) {
                numbers[i] = from.get(i);
            }
        }

        @Override
        public void close() {
            batches.close();
        }
    }
}
