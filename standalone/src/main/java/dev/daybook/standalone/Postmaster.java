package dev.daybook.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parent process of a running PostgreSQL, as its {@code postmaster.pid} names it.
 *
 * @param folder the database folder it serves
 */
record Postmaster(ProcessHandle process, Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    /** The server that runs on this database folder. */
    static Postmaster of(Path folder) throws IOException {
        return find(folder).orElseThrow(() -> new IOException("no PostgreSQL runs on " + folder));
    }

    /**
     * Stops a server that outlived the process that started it. A pid file whose number was given to some other program since
     * is removed, because PostgreSQL would take that program for a running server.
     */
    static void stopOrphan(Path folder, Duration patience) throws IOException {
        var orphan = find(folder);
        if (orphan.isPresent()) {
            LOG.info(
                    "Stopping the PostgreSQL that a killed Daybook left behind (process {}).",
                    orphan.get().pid());
            orphan.get().stop();
            orphan.get().awaitEnd(patience);
        } else if (pid(folder).flatMap(ProcessHandle::of).isPresent()) {
            Files.deleteIfExists(pidFile(folder));
        }
    }

    long pid() {
        return process.pid();
    }

    /**
     * Waits until the server has ended. Its last act is to remove its pid file; the process may stay in the table as a zombie
     * where nobody collects orphans, as in a container.
     */
    void awaitEnd(Duration patience) throws IOException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && pid(folder).equals(Optional.of(pid()))) {
            if (System.nanoTime() > deadline) {
                throw new StartFault("the PostgreSQL on %s (process %d) does not stop".formatted(folder, pid()));
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException fault) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while PostgreSQL stops", fault);
            }
        }
    }

    /** Asks for a fast shutdown, which SIGINT is; Windows knows no signals, and recovery at the next start mends it. */
    private void stop() throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            var _ = process.destroy();
        } else {
            var _ = new ProcessBuilder("kill", "-INT", Long.toString(pid())).start();
        }
    }

    private static Optional<Postmaster> find(Path folder) throws IOException {
        return pid(folder)
                .flatMap(ProcessHandle::of)
                .filter(process -> serves(process, folder))
                .map(process -> new Postmaster(process, folder));
    }

    /** Whether this is a PostgreSQL on this folder, and not a program that was given the same number later. */
    private static boolean serves(ProcessHandle process, Path folder) {
        var program =
                process.info().command().map(Path::of).map(Path::getFileName).map(Path::toString);
        if (!program.orElse("").startsWith("postgres")) {
            return false;
        }
        var workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.exists(workingFolder)
                    ? Files.isSameFile(workingFolder, folder)
                    : Arrays.asList(process.info().arguments().orElse(new String[0]))
                            .contains(folder.toString());
        } catch (IOException _) {
            return false;
        }
    }

    private static Optional<Long> pid(Path folder) throws IOException {
        try (var lines = Files.lines(pidFile(folder))) {
            // a single-user server, as initdb runs one, writes its number with a minus
            return lines.findFirst().map(String::strip).map(Long::valueOf).map(Math::abs);
        } catch (NoSuchFileException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("postmaster.pid");
    }
}
