package dev.sequential.cli.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The prediction of a classifier for one picture.
 *
 * @param names of the classes, by number
 * @param outputs a number for each class, or one alone for the second of two
 */
record Prediction(List<String> names, float[] outputs) {
    private static final double ROUNDING = 1e-3;

    /** The classes with the largest numbers, each as JSON has it. */
    List<Map<String, Object>> best(int top) {
        float[] scores = scores();
        return sorted(scores).limit(top).mapToObj(k -> one(k, scores[k])).toList();
    }

    private Map<String, Object> one(int number, float score) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("class", names.get(number));
        json.put("number", number);
        json.put(probabilities() ? "probability" : "score", score);
        return json;
    }

    /** The same as a line each: percents, or the bare numbers of a model that does not give probabilities. */
    String text(int top) {
        String format = probabilities() ? "  %5.1f %%  %s%n" : "  %9.4f  %s%n";
        float[] scores = scores();
        double factor = probabilities() ? 100 : 1;
        var text = new StringBuilder();
        sorted(scores)
                .limit(top)
                .forEach(k -> text.append(String.format(Locale.ROOT, format, factor * scores[k], names.get(k))));
        return text.toString();
    }

    private static IntStream sorted(float[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted((a, b) -> Float.compare(scores[b], scores[a]))
                .mapToInt(Integer::intValue);
    }

    private float[] scores() {
        return outputs.length == 1 ? new float[] {1 - outputs[0], outputs[0]} : outputs;
    }

    private boolean probabilities() {
        double sum = 0;
        for (float score : scores()) {
            if (!(score >= 0 && score <= 1)) {
                return false;
            }
            sum += score;
        }
        return Math.abs(sum - 1) < ROUNDING;
    }
}
