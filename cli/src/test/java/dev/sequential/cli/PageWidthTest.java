package dev.sequential.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages are read in terminals and beside each other, so their lines are short. */
class PageWidthTest {
    private static final Path ROOT = Path.of("..");
    private static final int MOST = 140;

    /** Rows of tables cannot be wrapped, and neither can an address. */
    private static final Pattern MAY_BE_LONGER = Pattern.compile("\\|.*|\\s*(?:- )?\\S*https?://\\S+");

    /** All pages of the checkout, without what the build made and what lies beside it. */
    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean ours = name.equals("..") || name.equals(".ci") || !name.startsWith(".");
                return ours && !name.equals("target") && !name.equals("shared")
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    pages.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return pages;
    }

    @Test
    void noLineOfAPageHasMoreThan140Characters() throws IOException {
        List<Path> pages = pages();
        assertThat(pages).contains(ROOT.resolve("README.md"), ROOT.resolve("src/site/markdown/index.md"));
        List<String> tooLong = new ArrayList<>();
        for (Path page : pages) {
            List<String> lines = Files.readAllLines(page);
            for (int i = 0; i < lines.size(); i++) {
                int length = lines.get(i).codePointCount(0, lines.get(i).length());
                if (length > MOST && !MAY_BE_LONGER.matcher(lines.get(i)).matches()) {
                    tooLong.add("%s:%d has %d characters: wrap it".formatted(ROOT.relativize(page), i + 1, length));
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }
}
