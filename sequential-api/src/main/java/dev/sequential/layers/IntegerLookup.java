package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.data.Samples;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.preprocessing.IntegerLookupTable;
import dev.sequential.internal.ops.preprocessing.TokenCounts;
import dev.sequential.layers.keywords.HashKey;
import dev.sequential.layers.keywords.OutputMode;
import dev.sequential.shapes.ShapeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TFloating;

/**
 * Maps each whole number to its place in a vocabulary; the first places are shared by all numbers that are not in it.
 *
 * <pre>{@code new IntegerLookup(12, 36, 1138) // 36 -> 2, 5 -> 0; no weights}</pre>
 *
 * <p>Input whole numbers {@code (...)}; inputs of a model are single precision, so that numbers from 2^24 on are not
 * told apart surely. Output places {@code (...)}, or vectors {@code (..., places)}. No gradient goes through.
 *
 * @param maxTokens the largest number of places, those of other numbers included
 * @param numOovIndices places for numbers outside of the vocabulary
 * @param maskToken a number that means none; place 0 is its own, and vectors leave it out
 * @param oovToken what {@code invert} makes of a place outside of the vocabulary
 * @param vocabulary the numbers in order
 * @param vocabularyDtype {@code int64}
 * @param idfWeights how much each number of the vocabulary counts for {@code tf_idf}
 * @param invert whether places become numbers
 * @param outputMode places or vectors
 * @param sparse refused when true
 * @param padToMaxTokens whether vectors have {@code maxTokens} places, however short the vocabulary
 * @param oovMethod how other numbers share their places: {@code floormod}, or {@code farmhash}, which has no kernel for
 *     GPUs and is computed on the CPU
 * @param salt the key of the hash of {@code farmhash}
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/categorical/integer_lookup/">Keras: IntegerLookup
 *     layer</a>
 */
@KerasKeywords(ignored = {"vocabulary_size", "has_input_vocabulary", "encoding"})
public record IntegerLookup(
        Optional<Integer> maxTokens,
        int numOovIndices,
        Optional<Long> maskToken,
        long oovToken,
        Optional<List<Long>> vocabulary,
        String vocabularyDtype,
        Optional<List<Double>> idfWeights,
        boolean invert,
        OutputMode outputMode,
        boolean sparse,
        boolean padToMaxTokens,
        String oovMethod,
        Optional<HashKey> salt,
        LayerOptions options)
        implements KerasLayer<IntegerLookup>, DropsMask, HasOwnVariables {
    public IntegerLookup {
        vocabulary = vocabulary.map(List::copyOf);
        idfWeights = idfWeights.map(List::copyOf);
        ArgumentChecks.atLeast(0, numOovIndices, "IntegerLookup num_oov_indices");
        if (sparse) {
            throw new IllegalArgumentException("IntegerLookup cannot be sparse: leave sparse(false)");
        }
        if (invert && outputMode != OutputMode.INT) {
            throw new IllegalArgumentException("IntegerLookup can invert output_mode int alone, got " + outputMode);
        }
        if (vocabulary.isPresent()
                && outputMode == OutputMode.TF_IDF
                && idfWeights.orElse(List.of()).size() != vocabulary.get().size()) {
            throw new IllegalArgumentException(
                    "IntegerLookup with output_mode tf_idf takes an idf weight for each number of the vocabulary, got %s for %s"
                            .formatted(idfWeights.orElse(List.of()), vocabulary.orElse(List.of())));
        }
    }

    /** A vocabulary, and place 0 for all other numbers. */
    public IntegerLookup(long... vocabulary) {
        this(Optional.of(Arrays.stream(vocabulary).boxed().toList()));
    }

    /** A vocabulary as Keras's files hold it. */
    public IntegerLookup(Optional<List<Long>> vocabulary) {
        this(
                Optional.empty(),
                1,
                Optional.empty(),
                -1,
                vocabulary,
                "int64",
                Optional.empty(),
                false,
                OutputMode.INT,
                false,
                false,
                "floormod",
                Optional.empty(),
                LayerOptions.DEFAULT);
    }

    /** The same layer with at most so many places. */
    public IntegerLookup maxTokens(int maxTokens) {
        return Records.with(this, "maxTokens", Optional.of(maxTokens));
    }

    /** The same layer with so many places for other numbers. */
    public IntegerLookup numOovIndices(int numOovIndices) {
        return Records.with(this, "numOovIndices", numOovIndices);
    }

    /** The same layer, with a number that means none. */
    public IntegerLookup maskToken(long maskToken) {
        return Records.with(this, "maskToken", Optional.of(maskToken));
    }

    /** The same layer, making numbers of places. */
    public IntegerLookup invert(boolean invert) {
        return Records.with(this, "invert", invert);
    }

    /** The same layer with {@code "int"}, {@code "one_hot"}, {@code "multi_hot"} or {@code "count"} as output. */
    public IntegerLookup outputMode(String outputMode) {
        return Records.with(this, "outputMode", OutputMode.of(outputMode));
    }

    /** The same layer, making {@code tf_idf} vectors by the weights of the vocabulary's numbers. */
    public IntegerLookup tfIdf(double... idfWeights) {
        List<Double> weights = Arrays.stream(idfWeights).boxed().toList();
        IntegerLookup weighted = Records.with(this, "idfWeights", Optional.of(weights));
        return Records.with(weighted, "outputMode", OutputMode.TF_IDF);
    }

    /**
     * The same layer with the vocabulary of these numbers, nested Java arrays of any rank: the most frequent first, of
     * those that are as frequent the largest; for {@code tf_idf} with their weights, by the samples that they are in.
     */
    public IntegerLookup adapt(Object numbers) {
        var counts = TokenCounts.of(Samples.of(numbers, "data"));
        List<Long> words = counts.mostFrequent(List.of(oovToken, maskToken.orElse(oovToken)));
        int most = maxTokens.map(tokens -> tokens - first()).orElse(words.size());
        List<Long> kept = words.subList(0, Math.min(most, words.size()));
        IntegerLookup adapted = Records.with(this, "vocabulary", Optional.of(kept));
        return outputMode == OutputMode.TF_IDF
                ? Records.with(adapted, "idfWeights", Optional.of(counts.inverseFrequencies(kept)))
                : adapted;
    }

    /** The vocabulary without what stands for the mask and for other numbers, where it begins with these. */
    private List<Long> words() {
        List<Long> all = vocabulary
                .filter(words -> !words.isEmpty())
                .orElseThrow(
                        () -> new ShapeException(
                                "IntegerLookup has no vocabulary yet: give one, or call adapt(data) before the layer is added"));
        return all.subList(special(all), all.size());
    }

    /**
     * How many of a vocabulary's first numbers stand for the mask and for other numbers: all places of these, or none.
     */
    private int special(List<Long> vocabulary) {
        List<Long> special = new ArrayList<>();
        for (int i = 0; i < first(); i++) {
            special.add(i < firstOther() ? maskToken.orElseThrow() : oovToken);
        }
        boolean begins = vocabulary.size() >= special.size()
                && vocabulary.subList(0, special.size()).equals(special);
        return begins ? special.size() : 0;
    }

    /** Places that the mask token and other numbers take before the vocabulary's first. */
    private int firstOther() {
        return maskToken.isPresent() && outputMode == OutputMode.INT ? 1 : 0;
    }

    private int first() {
        return firstOther() + numOovIndices;
    }

    private int depth() {
        return padToMaxTokens ? maxTokens.orElseThrow() : first() + words().size();
    }

    /** The same layer with a weight of inverse document frequency for each number of the vocabulary. */
    public IntegerLookup idfWeights(double... idfWeights) {
        return Records.with(
                this,
                "idfWeights",
                Optional.of(Arrays.stream(idfWeights).boxed().toList()));
    }

    /** The same layer with another number for those that are not in the vocabulary, when inverted. */
    public IntegerLookup oovToken(long oovToken) {
        return Records.with(this, "oovToken", oovToken);
    }

    /** The same layer with another way to find the places of those that are not in the vocabulary. */
    public IntegerLookup oovMethod(String oovMethod) {
        return Records.with(this, "oovMethod", oovMethod);
    }

    /** The same layer with places up to {@code maxTokens}, or as many as there are numbers. */
    public IntegerLookup padToMaxTokens(boolean padToMaxTokens) {
        return Records.with(this, "padToMaxTokens", padToMaxTokens);
    }

    /** The same layer with a key of the hash. */
    public IntegerLookup salt(HashKey salt) {
        return Records.with(this, "salt", Optional.of(salt));
    }

    /** The same layer; {@code true} is refused, there are no sparse outputs. */
    public IntegerLookup sparse(boolean sparse) {
        return Records.with(this, "sparse", sparse);
    }

    /** The same layer with another type of the vocabulary in files. */
    public IntegerLookup vocabularyDtype(String vocabularyDtype) {
        return Records.with(this, "vocabularyDtype", vocabularyDtype);
    }

    @Override
    public Shape outputShape(Shape input) {
        return outputMode.outputShape(input, depth(), "IntegerLookup");
    }

    @Override
    public boolean autocast() {
        return false;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        Ops tf = graph.tf();
        var table = new IntegerLookupTable(words());
        Operand<TInt64> numbers = tf.dtypes.cast(x, TInt64.class);
        if (invert) {
            var found = table.numbers(tf, numbers, first(), oovToken);
            return graph.cast(maskToken.isPresent() ? where(tf, numbers, 0, maskToken.get(), found) : found);
        }
        Operand<TInt64> places = table.places(tf, numbers, first(), others(tf, numbers));
        if (maskToken.isPresent()) {
            long none = outputMode == OutputMode.INT ? 0 : depth(); // which no vector has
            places = where(tf, numbers, maskToken.get(), none, places);
        }
        var vectors = outputMode.emit(graph, tf.dtypes.cast(known(tf, places), TInt32.class), depth());
        return outputMode == OutputMode.TF_IDF ? tf.math.mul(vectors, graph.cast(tf.constant(weights()))) : vectors;
    }

    private static Operand<TInt64> where(
            Ops tf, Operand<TInt64> numbers, long number, long instead, Operand<TInt64> others) {
        var there = tf.math.equal(numbers, tf.constant(number));
        return tf.select(there, tf.fill(tf.shape(numbers), tf.constant(instead)), others);
    }

    /** The places of numbers outside of the vocabulary; -1 where there are none. */
    private Operand<TInt64> others(Ops tf, Operand<TInt64> numbers) {
        if (numOovIndices < 2) {
            return tf.fill(tf.shape(numbers), tf.constant(numOovIndices == 0 ? -1L : firstOther()));
        }
        Operand<TInt64> spread = oovMethod.equals("farmhash")
                ? Hashing.hashed(tf, tf.dtypes.asString(numbers), salt, numOovIndices)
                : tf.math.floorMod(numbers, tf.constant((long) numOovIndices));
        return tf.math.add(spread, tf.constant((long) firstOther()));
    }

    /** The places, which fail to be computed where one is -1. */
    private Operand<TInt64> known(Ops tf, Operand<TInt64> places) {
        if (numOovIndices > 0) {
            return places;
        }
        var flat = tf.reshape(places, tf.constant(new int[] {-1}));
        var all = tf.reduceAll(tf.math.greaterEqual(flat, tf.constant(0L)), tf.constant(0));
        var text = tf.constant("IntegerLookup met a number outside of its vocabulary: give num_oov_indices 1");
        return tf.withControlDependencies(List.of(tf.assertThat(all, List.of(text))))
                .identity(places);
    }

    @Override
    public Map<String, float[]> ownVariables() {
        return outputMode == OutputMode.TF_IDF ? Map.of("idf_weights", weights()) : Map.of();
    }

    /** What the places count for: those that the weights leave out as much as the vocabulary's do on average. */
    private float[] weights() {
        List<Double> own = idfWeights.orElseThrow();
        float[] all = new float[depth()];
        double mean = own.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        int left = first() - special(vocabulary.orElseThrow());
        for (int i = 0; i < left + own.size(); i++) {
            all[i] = (float) (i < left ? mean : own.get(i - left));
        }
        return all;
    }
}
