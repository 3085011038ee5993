package dev.sequential.config;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The classes in a package, read from its folder, or from its jar. */
final class PackageListing {
    private PackageListing() {}

    /** The top-level classes in the package of a class, that one included, by name. */
    static List<Class<?>> classesBeside(Class<?> one) {
        return classNames(one).stream()
                .<Class<?>>map(name -> load(one.getPackageName() + '.' + name))
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PackageListing.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e); // its file was just seen
        }
    }

    private static List<String> classNames(Class<?> one) {
        URL url = one.getResource(one.getSimpleName() + ".class");
        if (url == null) {
            throw new IllegalStateException("The class file of %s cannot be found".formatted(one.getName()));
        }
        try {
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection jar) {
                return classNames(jar);
            }
            return classNames(Path.of(url.toURI()).resolveSibling(""));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The package of %s cannot be listed".formatted(one.getName()), e);
        }
    }

    /** The classes beside one in a jar, which may lie in another jar. */
    private static List<String> classNames(JarURLConnection connection) throws IOException {
        connection.setUseCaches(false); // a jar of its own, which is closed here
        String entry = connection.getEntryName();
        String folder = entry.substring(0, entry.lastIndexOf('/') + 1);
        try (JarFile jar = connection.getJarFile()) {
            return classNames(jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(folder) && name.indexOf('/', folder.length()) < 0)
                    .map(name -> name.substring(folder.length())));
        }
    }

    private static List<String> classNames(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return classNames(files.map(file -> file.getFileName().toString()));
        }
    }

    private static List<String> classNames(Stream<String> files) {
        return files.filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                .map(name -> name.substring(0, name.length() - ".class".length()))
                .sorted()
                .toList();
    }
}
