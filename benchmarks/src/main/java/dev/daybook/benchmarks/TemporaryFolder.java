package dev.daybook.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is gone with whatever is in it when it is closed, also when the program is stopped from outside. */
record TemporaryFolder(Path path) implements AutoCloseable {

    static TemporaryFolder create() throws IOException {
        TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory("daybook-bench"));
        Runtime.getRuntime().addShutdownHook(new Thread(folder::deleteQuietly));
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException vanished) {
            throw vanished.getCause();
        }
    }

    private void deleteQuietly() {
        try {
            close();
        } catch (IOException _) {
            // a server that is still stopping keeps its folder
        }
    }
}
