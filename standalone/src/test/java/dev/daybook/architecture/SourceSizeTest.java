package dev.daybook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is read in one go: sources stop at 300 lines. */
class SourceSizeTest {

    private static final int LINES_MAX = 300;
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @Test
    void no_source_file_is_longer_than_it_may_be() throws IOException {
        assertThat(sources(REPOSITORY)).hasSizeGreaterThan(100);
        assertThat(tooLong(REPOSITORY)).isEmpty();
    }

    @Test
    void a_long_file_is_found(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Long.java"), "//\n".repeat(LINES_MAX + 1));
        Files.writeString(folder.resolve("Fits.java"), "//\n".repeat(LINES_MAX));

        assertThat(tooLong(folder)).containsExactly(folder.resolve("Long.java"));
    }

    private static List<Path> tooLong(Path root) throws IOException {
        return sources(root).stream()
                .filter(source -> lines(source) > LINES_MAX)
                .toList();
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !root.relativize(file).toString().contains("target/"))
                    .toList();
        }
    }

    private static long lines(Path source) {
        try (Stream<String> lines = Files.lines(source)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
