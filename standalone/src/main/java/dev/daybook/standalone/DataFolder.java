package dev.daybook.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that holds everything a standalone server keeps; while open it belongs to this process alone. */
final class DataFolder implements AutoCloseable {
    /** What the folder looks like inside; raised when an older Daybook could no longer read it. */
    private static final int FORMAT_VERSION = 1;

    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates the folder if need be and takes it; the lock goes with the process, however it ends. */
    static DataFolder open(Path folder) throws StartFault {
        var lock = lock(folder);
        try {
            var data = new DataFolder(folder.toRealPath(), lock);
            data.checkFormat();
            Files.deleteIfExists(urlFile(folder));
            return data;
        } catch (IOException fault) {
            closeQuietly(lock);
            throw fault instanceof StartFault known ? known : notWritable(folder, fault);
        }
    }

    /** Where the server that holds this folder listens, once it does; an address left behind by a killed one is none. */
    static Optional<URI> servedAt(Path folder) {
        return isHeld(folder) ? announcedUrl(folder) : Optional.empty();
    }

    Path path() {
        return path;
    }

    /** Tells other processes where the server on this folder listens. */
    void announce(URI url) throws IOException {
        write(urlFile(path), url.toString());
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            Files.deleteIfExists(urlFile(path));
        }
    }

    private static FileChannel lock(Path folder) throws StartFault {
        try {
            createPrivate(folder);
            var channel = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE);
            try {
                if (channel.tryLock() != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException _) {
                // held by this very process: as taken as by any other
            }
            channel.close();
        } catch (IOException fault) {
            throw notWritable(folder, fault);
        }
        var holder = announcedUrl(folder).map(url -> "the Daybook server at " + url);
        throw new StartFault("the data folder %s is in use by %s: stop it, or choose another folder with --data"
                .formatted(folder, holder.orElse("another Daybook that is starting or stopping")));
    }

    private static boolean isHeld(Path folder) {
        if (!Files.exists(folder.resolve(LOCK))) {
            return false;
        }
        try (var channel = FileChannel.open(folder.resolve(LOCK), WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException _) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static Optional<URI> announcedUrl(Path folder) {
        try {
            return Optional.of(URI.create(Files.readString(urlFile(folder)).strip()))
                    .filter(URI::isAbsolute);
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static void createPrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        Privacy.ownerOnly(folder);
    }

    private void checkFormat() throws IOException {
        var marker = path.resolve("format");
        if (!Files.exists(marker)) {
            write(marker, Integer.toString(FORMAT_VERSION));
            return;
        }
        var text = Files.readString(marker, UTF_8).strip();
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new StartFault(
                    "the data folder %s has an unreadable format file: it should hold a number".formatted(path));
        }
        if (Integer.parseInt(text) > FORMAT_VERSION) {
            throw new StartFault(
                    "the data folder %s is of format %s, and this Daybook reads up to %d: use the newer Daybook that wrote it"
                            .formatted(path, text, FORMAT_VERSION));
        }
    }

    /** Whole or not at all, whenever the process dies. */
    private static void write(Path file, String line) throws IOException {
        var half = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(half, line + "\n", UTF_8);
        Files.move(half, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private static Path urlFile(Path folder) {
        return folder.resolve("server.url");
    }

    private static StartFault notWritable(Path folder, IOException fault) {
        var reason = fault instanceof FileSystemException at && at.getReason() != null
                ? at.getReason()
                : fault.getClass().getSimpleName();
        return new StartFault(
                "the data folder %s cannot be written (%s): choose another with --data".formatted(folder, reason),
                fault);
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException _) {
            // the fault that led here is the one to tell
        }
    }
}
