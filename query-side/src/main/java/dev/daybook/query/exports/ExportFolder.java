package dev.daybook.query.exports;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The folder of one export: its state, its finished files, and what is being worked at. */
final class ExportFolder {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String STATE = "export.json";
    private static final String PART = "work/part";

    private final Path path;

    ExportFolder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** How the export stands; empty when there is none. */
    Optional<Export> read() throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(path.resolve(STATE)), Export.class));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (JacksonException unreadable) {
            throw new IOException(path.resolve(STATE) + " is no state of an export", unreadable);
        }
    }

    /** Says how the export stands, whole or not at all. */
    void write(Export export) throws IOException {
        Path half = path.resolve(STATE + ".new");
        var _ = Files.write(half, JSON.writeValueAsBytes(export));
        move(half, path.resolve(STATE));
    }

    /** What everybody may lay here to have the export ended. */
    Path cancelMark() {
        return path.resolve("cancel");
    }

    /** The lines that are not in files yet, and behind them perhaps some that nobody knows of. */
    Path lines() {
        return path.resolve("work/lines.ndjson");
    }

    /** An empty folder for the files of a part. */
    Path emptyPart() throws IOException {
        Path part = path.resolve(PART);
        var _ = FileSystemUtils.deleteRecursively(part);
        return Files.createDirectories(part);
    }

    /** Gives the files of a part their names. */
    List<Export.Written> publish(Path part) throws IOException {
        List<Export.Written> written = new ArrayList<>();
        for (Path file : filesIn(part)) {
            String name = part.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
            written.add(new Export.Written(name, Files.size(file), sha256(file)));
            move(file, file(name));
        }
        return written;
    }

    private static List<Path> filesIn(Path part) throws IOException {
        try (Stream<Path> all = Files.walk(part)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** A finished file. */
    Path file(String name) {
        return path.resolve("files").resolve(name);
    }

    /** Refuses to go on without lines that the state of an export knows of. */
    void requireKnown(Export.Place place) throws IOException {
        if (place.bytes() > (Files.exists(lines()) ? Files.size(lines()) : 0)) {
            throw new IOException("lines of it have gone");
        }
    }

    /** Removes what the state of an export does not know of. */
    void keepKnown(Export.Place place) throws IOException {
        var _ = FileSystemUtils.deleteRecursively(path.resolve(PART));
        if (Files.exists(lines())) {
            try (FileChannel known = FileChannel.open(lines(), StandardOpenOption.WRITE)) {
                var _ = known.truncate(place.bytes());
            }
        }
    }

    /** Removes what is being worked at. */
    void clear() throws IOException {
        var _ = FileSystemUtils.deleteRecursively(path.resolve("work"));
    }

    /** On the disk first, so that no name stands for less than the whole. */
    private static void move(Path from, Path to) throws IOException {
        try (FileChannel content = FileChannel.open(from, StandardOpenOption.WRITE)) {
            content.force(true);
        }
        var _ = Files.createDirectories(to.getParent());
        var _ = Files.move(from, to, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (var content = new DigestInputStream(Files.newInputStream(file), digest)) {
                var _ = content.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
