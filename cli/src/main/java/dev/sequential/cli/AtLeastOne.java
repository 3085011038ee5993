package dev.sequential.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Counts on the command line, such as the samples of a step; anything else is wrong usage. */
final class AtLeastOne implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String word) {
        if (!word.matches("0*[1-9][0-9]{0,8}")) {
            throw new TypeConversionException("'%s' is no whole number of at least 1".formatted(word));
        }
        return Integer.valueOf(word);
    }
}
