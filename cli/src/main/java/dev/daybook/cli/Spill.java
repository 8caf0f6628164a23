package dev.daybook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for what does not fit into memory; it is gone afterwards, also when the program is interrupted. */
final class Spill implements AutoCloseable {

    private final Path folder;
    private final Thread hook;
    private volatile Runnable onInterrupt = () -> {};

    private Spill(Path folder) {
        this.folder = folder;
        this.hook = new Thread(() -> {
            onInterrupt.run();
            delete();
        });
    }

    static Spill create() throws IOException {
        Spill spill = new Spill(Files.createTempDirectory("daybook-sql-"));
        Runtime.getRuntime().addShutdownHook(spill.hook);
        return spill;
    }

    Path folder() {
        return folder;
    }

    /** What is to be ended first when the program is interrupted. */
    void whenInterrupted(Runnable end) {
        onInterrupt = end;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        delete();
    }

    private void delete() {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException unreadable) {
            // The system clears its folder of temporary files.
        }
    }
}
