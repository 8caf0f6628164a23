package dev.daybook.standalone;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What PostgreSQL and its tools wrote since this start; the log of the start before is kept beside it. */
record PostgresLog(Path file) {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final String FAILED_START = "could not start server";

    void rotate() throws IOException {
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), REPLACE_EXISTING);
        }
    }

    /** The last line that names a fault. */
    Optional<String> lastFault() {
        return lines().reversed().stream()
                .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                .findFirst()
                .map(line -> line.replaceFirst("^.*?(FATAL:|error:)\\s*", ""));
    }

    /**
     * Cuts the starting thread's wait short once the log says that the server will never come: the library would ask on for
     * the whole of its patience, and takes an interrupt as the end of the wait.
     */
    Watch interruptOnFailedStart(Thread starting) {
        var watcher = Thread.ofVirtual().name("postgres-start").start(() -> {
            try {
                while (lines().stream().noneMatch(line -> line.contains(FAILED_START))) {
                    Thread.sleep(LOOK_EVERY);
                }
                starting.interrupt();
            } catch (InterruptedException _) {
                // the server answered: nothing to cut short
            }
        });
        return watcher::interrupt;
    }

    /** Ends the watch. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    private List<String> lines() {
        try {
            return Files.exists(file)
                    ? Files.readString(file, StandardCharsets.ISO_8859_1)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException _) {
            return List.of();
        }
    }
}
