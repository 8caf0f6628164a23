package dev.daybook.analytics.folding;

import dev.daybook.analytics.projection.Projection;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The jars that a projection is compiled against; of the one jar that everything is packed into they are unpacked. */
final class CompileClassPath implements AutoCloseable {

    private static final String NESTED = "nested:";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** What the signatures of events and of the projection's own types name. */
    private static final List<String> NEEDED = List.of(
            "shared-events", "analytics", "axon-messaging", "jackson-annotations", "jackson-databind", "jspecify");

    private final Path scratch;
    private final List<Path> entries;

    private CompileClassPath(Path scratch, List<Path> entries) {
        this.scratch = scratch;
        this.entries = entries;
    }

    static CompileClassPath ofThisProgram() throws IOException {
        Path scratch = Files.createTempDirectory("daybook-projection");
        String place = Projection.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        int packed = place.indexOf(NESTED);
        if (packed < 0) {
            return new CompileClassPath(
                    scratch,
                    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(Path::of)
                            .toList());
        }
        Path jar = Path.of(place.substring(packed + NESTED.length(), place.indexOf("/!", packed)));
        return new CompileClassPath(scratch, unpack(jar, scratch));
    }

    private static List<Path> unpack(Path jar, Path scratch) throws IOException {
        List<Path> unpacked = new ArrayList<>();
        try (JarFile packed = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) packed.stream().filter(CompileClassPath::isNeeded)::iterator) {
                Path library = scratch.resolve(entry.getName().substring(LIBRARIES.length()));
                try (InputStream content = packed.getInputStream(entry)) {
                    var _ = Files.copy(content, library);
                }
                unpacked.add(library);
            }
        }
        return unpacked;
    }

    private static boolean isNeeded(JarEntry entry) {
        return entry.getName().startsWith(LIBRARIES)
                && NEEDED.stream().anyMatch(entry.getName().substring(LIBRARIES.length())::startsWith);
    }

    List<Path> entries() {
        return entries;
    }

    /** An empty folder for what is compiled; gone with this. */
    Path output() throws IOException {
        return Files.createDirectories(scratch.resolve("classes"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
