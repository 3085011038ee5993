package dev.sequential.cli;

import dev.sequential.Device;
import dev.sequential.loaders.DataSource;
import dev.sequential.models.ZooModel;
import dev.sequential.optimizers.Optimizer;
import java.util.function.Function;
import picocli.CommandLine.TypeConversionException;

/** The converters from words of the command line to values; a word without a value is wrong usage. */
final class Converters {
    private Converters() {}

    static ZooModel model(String word) {
        return read(word, ZooModel::of);
    }

    static ModelChoice modelOrFile(String word) {
        return read(word, ModelChoice::of);
    }

    static ModelPath file(String word) {
        return read(word, ModelPath::of);
    }

    static HistoryFile history(String word) {
        return read(word, HistoryFile::of);
    }

    static DataSource data(String word) {
        return read(word, DataSource::parse);
    }

    static Device device(String word) {
        return read(word, Device::of);
    }

    static Optimizer optimizer(String word) {
        return read(word, Optimizer::of);
    }

    private static <T> T read(String word, Function<String, T> reader) {
        try {
            return reader.apply(word);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
