package dev.sequential.loaders.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * A {@code .tar.gz} archive, read front to back without unpacking it to disk.
 *
 * @param path the archive
 * @param folder in the archive, in which the wanted files lie
 * @param publishedMd5 of the archive as its authors publish it
 */
public record TarArchive(Path path, String folder, String publishedMd5) implements Archive {
    /** What headers, padding and small files that nobody wants (a read-me) may add up to. */
    private static final long SLACK = 1 << 20;

    private static final Set<Byte> PLAIN =
            Set.of(TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG);

    @Override
    public List<SourceFile> read(Set<String> wanted, EntryReader reader) {
        String at = "";
        try (var file = HashingInputStream.open(path)) {
            try (var unpacked = new LimitedInputStream(file.unzipped(), SLACK);
                    var tar = new TarArchiveInputStream(unpacked)) {
                Set<String> found = new HashSet<>();
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    at = entry.getName();
                    String name = member(entry);
                    if (wanted.contains(name)) {
                        if (!found.add(name)) {
                            throw new DataException(
                                    "%s holds %s twice: download it again".formatted(path, entry.getName()));
                        }
                        Archive.requireAtMost(path, name, entry.getSize(), reader.most(name));
                        unpacked.allow(entry.getSize());
                        reader.read(name, entry.getSize(), tar);
                    }
                }
                at = "";
                complete(wanted, found);
                unpacked.transferTo(OutputStream.nullOutputStream());
                file.drain();
                long bytes = file.position();
                boolean same = file.md5().equals(publishedMd5);
                return List.of(new SourceFile(path, bytes, file.sha256(), same));
            } catch (IOException | IllegalArgumentException e) {
                throw new DataException(
                        "%s is truncated or corrupt at byte %s%s (%s): download it again"
                                .formatted(
                                        path,
                                        ErrorText.number(file.position()),
                                        at.isEmpty() ? "" : ", in " + at,
                                        ErrorText.reason(e)),
                        e);
            }
        } catch (IOException e) {
            throw new DataException("%s could not be read: %s".formatted(path, ErrorText.reason(e)), e);
        }
    }

    /** The name within {@link #folder}, or an empty one for an entry that is not in it. */
    private String member(TarArchiveEntry entry) {
        String name = entry.getName();
        if (entry.isLink() || entry.isSymbolicLink()) {
            throw refused(name, "is a link to " + entry.getLinkName());
        }
        if (!entry.isDirectory() && (!PLAIN.contains(entry.getLinkFlag()) || entry.isSparse())) {
            throw refused(name, "is neither a plain file nor a folder");
        }
        if (name.startsWith("/") || name.contains("\\") || name.matches("[A-Za-z]:.*") || leaves(name)) {
            throw refused(name, "would be unpacked outside of its folder");
        }
        String plain = name.startsWith("./") ? name.substring(2) : name;
        return entry.isDirectory() || !plain.startsWith(folder + "/") ? "" : plain.substring(folder.length() + 1);
    }

    private static boolean leaves(String name) {
        return List.of(name.split("/", -1)).contains("..");
    }

    private DataException refused(String name, String why) {
        return new DataException(
                "%s: %s %s, which no data set needs: this archive is not to be trusted".formatted(path, name, why));
    }

    private void complete(Set<String> wanted, Set<String> found) {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(found);
        if (!missing.isEmpty()) {
            throw new DataException("%s has no %s: it is another archive, or incomplete. Download it again"
                    .formatted(
                            path,
                            String.join(
                                    ", ",
                                    missing.stream()
                                            .map(name -> folder + "/" + name)
                                            .toList())));
        }
    }
}
