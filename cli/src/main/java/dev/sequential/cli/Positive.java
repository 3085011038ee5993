package dev.sequential.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers above 0 on the command line, such as a learning rate; anything else is wrong usage. */
final class Positive implements ITypeConverter<Double> {
    @Override
    public Double convert(String word) {
        double number = number(word);
        if (!(number > 0) || Double.isInfinite(number)) {
            throw new TypeConversionException("'%s' is no number above 0".formatted(word));
        }
        return number;
    }

    private static double number(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
