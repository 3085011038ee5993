package dev.sequential.loaders;

import dev.sequential.loaders.files.TypedPath;
import java.nio.file.Path;
import java.util.Optional;

/**
 * CIFAR-100 with its coarse labels: 50,000 + 10,000 photos (32, 32, 3) of 20 groups of things, such as insects and
 * trees.
 *
 * <p>Takes the files that {@link Cifar100} takes.
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/learning-features-2009-TR.pdf">Krizhevsky (2009), Learning Multiple
 *     Layers of Features from Tiny Images</a>
 */
public final class Cifar100Coarse implements DataKind {
    private static final CifarLayout LAYOUT = Cifar100.layout("cifar100_coarse", "coarse_label_names.txt", 0, 20);

    /** From the cache folder, or downloaded into it. */
    public static TrainTest load() {
        return new CifarSource(LAYOUT, Optional.empty()).load();
    }

    /** From {@code cifar-100-binary.tar.gz}, or the folder {@code cifar-100-binary}. */
    public static TrainTest load(Path path) {
        return new CifarSource(LAYOUT, Optional.of(path)).load();
    }

    @Override
    public String name() {
        return LAYOUT.name();
    }

    @Override
    public String usage() {
        return "cifar100_coarse[:PATH]";
    }

    @Override
    public String description() {
        return "50,000 + 10,000 colour photos 32x32 of 20 groups of things";
    }

    @Override
    public DataSource source(Optional<String> argument) {
        return new CifarSource(LAYOUT, argument.map(TypedPath::of));
    }
}
