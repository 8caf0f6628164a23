package dev.daybook.query.infrastructure.tables;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.daybook.query.infrastructure.files.FolderLock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Where one node keeps its tables: whole ones by their names, and what is being made. */
final class TablesFolder implements AutoCloseable {

    /** So many nodes find room in one place. */
    private static final int NODES_MAX = 16;

    /** The folder for what is made while tables are asked. */
    static final String WORK = "work";

    private static final String WHOLE = "history-";
    private static final String ENDING = ".duckdb";

    private final Path path;
    private final FolderLock lock;

    private TablesFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes the first folder in a place that no other node has; only who runs this may look into it. */
    static TablesFolder take(Path place) throws IOException {
        for (int number = 1; number <= NODES_MAX; number++) {
            Path path = Files.createDirectories(
                    place.resolve(Integer.toString(number)),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Optional<FolderLock> lock = FolderLock.tryTake(path);
            if (lock.isPresent()) {
                var _ = FileSystemUtils.deleteRecursively(path.resolve(WORK));
                var _ = Files.createDirectories(path.resolve(WORK));
                return new TablesFolder(path, lock.get());
            }
        }
        throw new IOException("more than " + NODES_MAX + " nodes keep tables in " + place);
    }

    /** Whole tables, the newest first. */
    List<Path> whole() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().startsWith(WHOLE))
                    .filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** What is being made; another process that died may have left it, up to where it was. */
    Path coming() {
        return path.resolve("coming" + ENDING);
    }

    /** The next events for it. */
    Path lines() {
        return path.resolve("lines.ndjson");
    }

    /** What does not fit into memory, while tables are made. */
    Path spill() {
        return path.resolve("spill");
    }

    /** The same while they are asked; by that name within. */
    Path spill(String name) {
        return path.resolve(WORK).resolve("spill-" + name);
    }

    /** Begins with what is there already. */
    void copy(Path whole) throws IOException {
        Path half = path.resolve("copying");
        var _ = Files.copy(whole, half, REPLACE_EXISTING);
        var _ = Files.move(half, coming(), ATOMIC_MOVE);
    }

    /** Gives what was made its name, once it is on the disk. */
    Path publish(TablesState state) throws IOException {
        try (FileChannel content = FileChannel.open(coming(), StandardOpenOption.WRITE)) {
            content.force(true);
        }
        String name = String.format(
                Locale.ROOT,
                "%s%012d-%d%s",
                WHOLE,
                state.position(),
                state.builtAt().toEpochMilli(),
                ENDING);
        return Files.move(coming(), path.resolve(name), ATOMIC_MOVE);
    }

    /** Removes what is being made. */
    void discard() throws IOException {
        clear();
        var _ = Files.deleteIfExists(coming());
        var _ = Files.deleteIfExists(path.resolve(coming().getFileName() + ".wal"));
    }

    /** Removes what is of no use any more once something was made. */
    void clear() throws IOException {
        var _ = Files.deleteIfExists(path.resolve("copying"));
        var _ = Files.deleteIfExists(lines());
        var _ = FileSystemUtils.deleteRecursively(spill());
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
