package dev.sequential.internal.ops;

import dev.sequential.shapes.ShapeChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tensorflow.ndarray.Shape;

/**
 * The equation of an einsum, the sum of products that an {@code EinsumDense} is, with a letter for every axis.
 *
 * @param input letters of the input, the batch first
 * @param kernel letters of the kernel
 * @param output letters of the output, the batch first
 * @param named letters of the output that the equation names, without those that {@code ...} stands for
 */
public record EinsumEquation(String input, String kernel, String output, String named) {
    private static final Pattern EQUATION =
            Pattern.compile("(\\.\\.\\.)?([a-zA-Z]+)(\\.\\.\\.)?,([a-zA-Z]+)->(\\.\\.\\.)?([a-zA-Z]+)(\\.\\.\\.)?");

    /** The equation for an input of a rank, the batch axis counted. */
    public static EinsumEquation of(String equation, int rank) {
        Matcher parts = match(equation);
        boolean before = parts.group(1) != null;
        boolean after = parts.group(3) != null;
        int further = rank - parts.group(2).length();
        ShapeChecks.require(
                (before || after) ? further >= 0 : further == 0,
                "EinsumDense %s takes an input of %d axes and the batch, got %d",
                equation,
                parts.group(2).length() - 1,
                rank - 1);
        String rest = "zyxwvutsrqponmlkjihgfedcbaZYXWVUTSRQPONMLKJIHGFEDCBA"
                .chars()
                .filter(letter -> equation.indexOf(letter) < 0)
                .limit(further)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String input = before ? rest + parts.group(2) : parts.group(2) + rest;
        String output = before ? rest + parts.group(6) : parts.group(6) + rest;
        ShapeChecks.require(
                input.charAt(0) == output.charAt(0),
                "EinsumDense %s must keep the batch as the first axis of its output",
                equation);
        return new EinsumEquation(input, parts.group(4), output, parts.group(6));
    }

    /** Refuses what is no equation of an input and a kernel. */
    public static Matcher match(String equation) {
        Matcher parts = EQUATION.matcher(equation.replace(" ", ""));
        if (!parts.matches()
                || (parts.group(1) == null) != (parts.group(5) == null)
                || (parts.group(3) == null) != (parts.group(7) == null)
                || (parts.group(1) != null && parts.group(3) != null)) {
            throw new IllegalArgumentException(
                    "EinsumDense takes an equation such as ab,bc->ac, ...a,ab->...b or ab...,bc->ac..., got "
                            + equation);
        }
        return parts;
    }

    public String equation() {
        return input + ',' + kernel + "->" + output;
    }

    /**
     * The output of a sample.
     *
     * @param sizes of the axes that the equation names, without the batch; -1 for the input's
     */
    public Shape output(Shape sample, List<Integer> sizes) {
        String stated = output.startsWith(named) ? named.substring(1) : named;
        ShapeChecks.require(
                stated.length() == sizes.size(),
                "EinsumDense %s makes %d axes besides the batch and those of ..., got the sizes %s",
                equation(),
                stated.length(),
                sizes);
        List<Long> shape = new ArrayList<>();
        for (int i = 1; i < output.length(); i++) {
            char axis = output.charAt(i);
            int place = stated.indexOf(axis);
            long given = place < 0 ? -1 : sizes.get(place);
            long there = size(axis, sample);
            ShapeChecks.require(
                    given < 0 || there < 0 || given == there,
                    "EinsumDense %s: axis %s is %d long in the input, %d in the output",
                    equation(),
                    axis,
                    there,
                    given);
            shape.add(given < 0 ? there : given);
        }
        return Shape.of(shape.stream().mapToLong(Long::longValue).toArray());
    }

    public long[] kernel(Shape sample, Shape result) {
        return kernel.chars()
                .mapToLong(letter -> {
                    char axis = (char) letter;
                    int place = output.indexOf(axis);
                    long size = place > 0 ? result.get(place - 1) : size(axis, sample);
                    return ShapeChecks.known(size, "Axis %s of EinsumDense %s".formatted(axis, equation()));
                })
                .toArray();
    }

    /** Axes of the kernel that are summed, or that go on in the output. */
    public List<Integer> kernelAxes(boolean goOn) {
        List<Integer> axes = new ArrayList<>();
        for (int i = 0; i < kernel.length(); i++) {
            if ((output.indexOf(kernel.charAt(i)) >= 0) == goOn) {
                axes.add(i);
            }
        }
        return axes;
    }

    /** A bias from the first axis it differs along to the last of the output; 1 along those that it is the same for. */
    public long[] bias(String axes, Shape result) {
        for (int i = 0; i < axes.length(); i++) {
            char axis = axes.charAt(i);
            ShapeChecks.require(
                    named.indexOf(axis) >= 0 && output.indexOf(axis) > 0,
                    "EinsumDense has no axis %s in its output %s for a bias",
                    axis,
                    output);
        }
        int first = axes.chars().map(output::indexOf).min().orElse(output.length());
        return output.substring(first)
                .chars()
                .mapToLong(axis -> axes.indexOf(axis) < 0
                        ? 1
                        : ShapeChecks.known(
                                result.get(output.indexOf(axis) - 1),
                                "Axis %s of EinsumDense's output".formatted((char) axis)))
                .toArray();
    }

    /** The size of an axis of the input; unknown if the input does not have it. */
    private long size(char axis, Shape sample) {
        int place = input.indexOf(axis);
        return place > 0 ? sample.get(place - 1) : Shape.UNKNOWN_SIZE;
    }
}
