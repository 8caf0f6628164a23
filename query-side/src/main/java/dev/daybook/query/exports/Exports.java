package dev.daybook.query.exports;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.files.FolderLock;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.store.StoreIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** All exports of this store in its present life, a folder each. */
@Component
final class Exports {

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(30);
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);
    private static final Pattern ID = Pattern.compile(StartExportRequest.UUID);
    /** So long after it has told of an end a node may still be at an export. */
    private static final Duration LETTING_GO = Duration.ofSeconds(1);

    private static final String COMING = ".coming-";
    private static final String GOING = ".going-";

    private final Path root;
    private final ExportSettings settings;

    /** Ends that could not be written down: the disk that an export failed for may have no room for them either. */
    private final Map<String, Export> untold = new ConcurrentHashMap<>();

    Exports(ExportSettings settings, StoreIdentity store) {
        this.settings = settings;
        this.root = settings.folder().toAbsolutePath().resolve(store.label());
    }

    /** All of them, the newest first. */
    List<Export> all() {
        return folders().stream()
                .flatMap(folder -> read(folder).stream())
                .sorted(Comparator.comparing(Export::startedAt)
                        .thenComparing(Export::id)
                        .reversed())
                .toList();
    }

    private List<ExportFolder> folders() {
        try (Stream<Path> below = Files.isDirectory(root) ? Files.list(root) : Stream.empty()) {
            return below.filter(path -> isId(path.getFileName().toString()))
                    .map(ExportFolder::new)
                    .toList();
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private Optional<Export> read(ExportFolder folder) {
        try {
            return folder.read().map(this::told);
        } catch (IOException failure) {
            LOG.debug("an export cannot be read", failure);
            return Optional.empty();
        }
    }

    /** An end that could not be written holds until a node has gone on. */
    private Export told(Export written) {
        Export ended = untold.getOrDefault(written.id(), written);
        return ended.run().equals(written.run()) ? ended : written;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    ExportFolder folder(String id) {
        return new ExportFolder(root.resolve(id));
    }

    Optional<Export> find(String id) {
        return isId(id) ? read(folder(id)) : Optional.empty();
    }

    /**
     * The export of this id.
     *
     * @throws QueryProblem (404) when there is none
     */
    Export required(String id) {
        return find(id).orElseThrow(() -> QueryProblem.notFound("There is no export " + id + ".", Freshness.UNASKED));
    }

    /**
     * Puts an export into its folder, for a node to begin with; one too many makes the oldest that has ended go.
     *
     * @throws QueryProblem (409) when there are too many that have not, (503) when the folder cannot be written
     */
    Export add(Export export) {
        makeRoom();
        try {
            var _ = Files.createDirectories(root);
            Path coming = Files.createTempDirectory(root, COMING);
            new ExportFolder(coming).write(export);
            var _ = Files.move(coming, root.resolve(export.id()), ATOMIC_MOVE);
            return export;
        } catch (IOException failure) {
            return find(export.id()).orElseThrow(() -> unusable(failure));
        }
    }

    private void makeRoom() {
        List<Export> all = all();
        if (all.size() < settings.kept()) {
            return;
        }
        Export oldest = all.reversed().stream()
                .filter(export -> !export.phase().isDue())
                .findFirst()
                .orElseThrow(() -> QueryProblem.conflict(
                        "too-many-exports", "There are " + all.size() + " exports that have not ended."));
        var _ = remove(oldest);
    }

    /** Notes an end; tells it as long as this node lives even if it cannot be written. */
    void end(ExportFolder folder, Export ended) {
        untold.put(ended.id(), ended);
        try {
            folder.keepKnown(ended.place());
            folder.write(ended);
            untold.remove(ended.id());
        } catch (IOException failure) {
            LOG.warn("the end of export {} cannot be written", ended.id(), failure);
        }
    }

    /** Ends it: at once where nobody is at it, otherwise by a mark that whoever is at it sees soon. */
    void cancel(String id, Instant now) {
        try {
            var _ = Files.write(folder(id).cancelMark(), new byte[0]);
        } catch (IOException failure) {
            throw unusable(failure);
        }
        var _ = holding(id, Duration.ZERO, folder -> {
            Optional<Export> due = folder.read().filter(export -> export.phase().isDue());
            if (due.isPresent()) {
                folder.write(due.get().ended(Export.Phase.CANCELLED, Optional.empty(), now));
            }
            return folder;
        });
    }

    /** Has it go on unless it does, or is done, by now; tells how it stands then, or nothing when somebody is at it. */
    Optional<Export> resume(Export export) {
        return holding(export.id(), LETTING_GO, folder -> {
            Export now = required(export.id());
            return switch (now.phase()) {
                case CANCELLED, FAILED -> again(now, folder);
                case WAITING, RUNNING, DONE -> now;
            };
        });
    }

    private Export again(Export stopped, ExportFolder folder) throws IOException {
        var _ = Files.deleteIfExists(folder.cancelMark());
        Export again = stopped.again();
        folder.write(again);
        untold.remove(stopped.id());
        return again;
    }

    /** Removes it with its files; false when somebody is at it. */
    boolean remove(Export export) {
        return holding(export.id(), LETTING_GO, folder -> {
                    Path going = Files.move(folder.path(), root.resolve(GOING + UUID.randomUUID()), ATOMIC_MOVE);
                    var _ = FileSystemUtils.deleteRecursively(going);
                    untold.remove(export.id());
                    return going;
                })
                .isPresent();
    }

    /** What may only be done while nobody else is at an export. */
    @FunctionalInterface
    private interface Deed<T> {

        T on(ExportFolder folder) throws IOException;
    }

    private <T> Optional<T> holding(String id, Duration patience, Deed<T> deed) {
        ExportFolder folder = folder(id);
        try {
            Optional<FolderLock> lock = FolderLock.take(folder.path(), patience);
            if (lock.isEmpty()) {
                return Optional.empty();
            }
            try (FolderLock _ = lock.get()) {
                return Optional.of(deed.on(folder));
            }
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    /** Removes what was kept long enough, and what a node that died has left half made or half removed. */
    void tidy(Instant now) {
        all().stream()
                .filter(export -> export.endedAt()
                        .filter(end -> end.plus(settings.keptFor()).isBefore(now))
                        .isPresent())
                .forEach(this::remove);
        try (Stream<Path> below = Files.isDirectory(root) ? Files.list(root) : Stream.empty()) {
            for (Path path : below.filter(path -> isLeftBehind(path, now)).toList()) {
                var _ = FileSystemUtils.deleteRecursively(path);
            }
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private static boolean isLeftBehind(Path path, Instant now) {
        String name = path.getFileName().toString();
        return (name.startsWith(COMING) || name.startsWith(GOING))
                && path.toFile().lastModified() < now.minus(LEFT_BEHIND).toEpochMilli();
    }

    private static QueryProblem unusable(IOException failure) {
        LOG.warn("the folder of exports cannot be used", failure);
        return QueryProblem.unavailable(
                "exports-unavailable",
                "The folder of exports cannot be used: " + Troubles.reason(failure) + ".",
                ASK_AGAIN_AFTER);
    }
}
