package dev.sequential.layers;

/**
 * The keywords of a recurrent layer that says what its cell is made of.
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
