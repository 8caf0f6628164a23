package dev.daybook.analytics.folding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file in which somebody wrote a projection.
 *
 * @param name what it is called, without the ending
 * @param source its content
 */
public record ProjectionFile(Path path, String name, String source) {

    private static final String JAVA = ".java";
    private static final String SQL = ".sql";

    /**
     * The projections in a file or in a folder, by name.
     *
     * @throws ProjectionFault when there are none
     */
    public static List<ProjectionFile> at(Path place) throws IOException {
        if (!Files.exists(place)) {
            throw new ProjectionFault("there is no " + place);
        }
        try (Stream<Path> files = Files.isDirectory(place) ? Files.list(place) : Stream.of(place)) {
            List<Path> found = files.filter(ProjectionFile::isOne).sorted().toList();
            if (found.isEmpty()) {
                throw new ProjectionFault("a projection is a file that ends with .java or .sql, not " + place);
            }
            List<ProjectionFile> projections = new ArrayList<>();
            for (Path file : found) {
                projections.add(read(file));
            }
            return projections;
        }
    }

    private static boolean isOne(Path file) {
        return Files.isRegularFile(file)
                && (file.toString().endsWith(JAVA) || file.toString().endsWith(SQL));
    }

    private static ProjectionFile read(Path file) throws IOException {
        String fileName = String.valueOf(file.getFileName());
        return new ProjectionFile(file, fileName.replaceFirst("\\.(java|sql)$", ""), Files.readString(file));
    }

    /** Opens what it has folded so far into a folder. */
    public OwnProjection open(Path folder, boolean restart) throws IOException {
        return path.toString().endsWith(JAVA)
                ? JavaProjection.open(SourceCompiler.compile(this), name, folder, restart)
                : SqlProjection.open(source, name, folder, restart);
    }

    /** Tells one content from another. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
