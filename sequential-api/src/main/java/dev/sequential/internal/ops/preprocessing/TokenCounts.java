package dev.sequential.internal.ops.preprocessing;

import dev.sequential.data.BatchBuffer;
import dev.sequential.data.Samples;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts of whole numbers, the tokens of a vocabulary, in samples.
 *
 * @param samples that were counted
 * @param occurrences of each number
 * @param holders how many samples hold each number
 */
public record TokenCounts(int samples, Map<Long, Integer> occurrences, Map<Long, Integer> holders) {
    public static TokenCounts of(Samples samples) {
        Map<Long, Integer> occurrences = new HashMap<>();
        Map<Long, Integer> holders = new HashMap<>();
        var sample = new BatchBuffer(samples.spec(), 1);
        for (int i = 0; i < samples.size(); i++) {
            samples.copy(i, sample, 0);
            Set<Long> held = new HashSet<>();
            for (int place = 0; place < samples.spec().length(); place++) {
                long number = (long) sample.get(place);
                occurrences.merge(number, 1, Integer::sum);
                held.add(number);
            }
            held.forEach(number -> holders.merge(number, 1, Integer::sum));
        }
        return new TokenCounts(samples.size(), occurrences, holders);
    }

    /** The numbers without some, the most frequent first; of those that are as frequent, the largest. */
    public List<Long> mostFrequent(List<Long> without) {
        return occurrences.keySet().stream()
                .filter(number -> !without.contains(number))
                .sorted(Comparator.<Long, Integer>comparing(occurrences::get)
                        .thenComparing(Comparator.naturalOrder())
                        .reversed())
                .toList();
    }

    /** How much a number tells about the sample that holds it: the rarer, the more. */
    public List<Double> inverseFrequencies(List<Long> numbers) {
        return numbers.stream()
                .map(number -> Math.log(1 + samples / (1.0 + holders.getOrDefault(number, 0))))
                .toList();
    }
}
