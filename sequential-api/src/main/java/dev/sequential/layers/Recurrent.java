package dev.sequential.layers;

/**
 * The keywords of a recurrent layer that describes its cell itself, such as {@link LSTM}.
 *
 * @param <L> the record
 */
public interface Recurrent<L extends Layer>
        extends GoesThroughSequences<L>,
                HasActivation<L>,
                HasKernel<L>,
                HasRecurrentKernel<L>,
                HasBias<L>,
                HasSeed<L>,
                HasActivityRegularizer {}
