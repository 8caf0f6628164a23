package dev.daybook.query.infrastructure.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Says that a folder belongs to one thread of one process; goes with the process, however that ends. */
public final class FolderLock implements AutoCloseable {

    /** Closing any channel of a file gives up the locks that the process has on it, so one that is held here is not opened again. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final Duration LOOK = Duration.ofMillis(20);

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the folder; empty when somebody has it, or it is gone. */
    public static Optional<FolderLock> tryTake(Path folder) throws IOException {
        Path key = folder.toAbsolutePath().normalize();
        if (!HELD.add(key)) {
            return Optional.empty();
        }
        Optional<FolderLock> taken = Optional.empty();
        try {
            taken = tryOpen(key);
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(key);
            }
        }
        return taken;
    }

    /** Takes the folder, as soon as whoever has it lets it go within so long. */
    public static Optional<FolderLock> take(Path folder, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<FolderLock> taken = tryTake(folder);
        while (taken.isEmpty() && System.nanoTime() < deadline) {
            nap();
            taken = tryTake(folder);
        }
        return taken;
    }

    private static void nap() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for a folder", stopped);
        }
    }

    private static Optional<FolderLock> tryOpen(Path folder) throws IOException {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return Optional.of(new FolderLock(folder, channel));
            }
            channel.close();
        } catch (NoSuchFileException _) {
            // removed in the meantime
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(folder);
        }
    }
}
