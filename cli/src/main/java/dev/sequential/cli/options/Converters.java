package dev.sequential.cli.options;

import dev.sequential.loaders.DataSource;
import dev.sequential.models.ZooModel;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.training.Device;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The converters from words of the command line to values; a word without a value is wrong usage. */
public final class Converters {
    private Converters() {}

    /** Teaches a command line to read values; letters of enums may be upper or lower case. */
    public static CommandLine register(CommandLine commands) {
        return commands.registerConverter(ZooModel.class, by(ZooModel::of))
                .registerConverter(ModelChoice.class, by(ModelChoice::of))
                .registerConverter(ModelPath.class, by(ModelPath::of))
                .registerConverter(HistoryFile.class, by(HistoryFile::of))
                .registerConverter(DataSource.class, by(DataSource::parse))
                .registerConverter(Device.class, by(Device::of))
                .registerConverter(Optimizer.class, by(Optimizer::of))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** A converter by a function that throws an IllegalArgumentException where a word has no value. */
    private static <T> ITypeConverter<T> by(Function<String, T> reader) {
        return word -> {
            try {
                return reader.apply(word);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }

    /** Counts on the command line, such as the samples of a step; anything else is wrong usage. */
    public static final class AtLeastOne implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String word) {
            if (!word.matches("0*[1-9][0-9]{0,8}")) {
                throw new TypeConversionException("'%s' is no whole number of at least 1".formatted(word));
            }
            return Integer.valueOf(word);
        }
    }

    /** Numbers above 0 on the command line, such as a learning rate; anything else is wrong usage. */
    public static final class Positive implements ITypeConverter<Double> {
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
}
