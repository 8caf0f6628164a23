package dev.daybook.cli.export;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.daybook.analytics.ExportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A folder with exported files; each is there whole, or not at all. */
public final class ExportedFolder {

    private static final String RECORD = "_export.json";
    private static final String HALF = ".part";
    private static final Pattern OF_A_RANGE = Pattern.compile("events-([0-9]{12})-[0-9]{12}\\..*");
    private static final JsonMapper JSON = new JsonMapper();

    private final Path path;

    private ExportedFolder(Path path) {
        this.path = path;
    }

    /**
     * The folder, made if need be.
     *
     * @throws UnusableFolderException when it is none, or cannot be written
     */
    public static ExportedFolder open(Path path) {
        try {
            var _ = Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, "_", HALF));
            return new ExportedFolder(path.toRealPath());
        } catch (IOException failure) {
            throw new UnusableFolderException(path + " cannot be written (" + reason(failure) + ")");
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof FileAlreadyExistsException) {
            return "it is no folder";
        }
        String said = failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
        return said == null ? failure.getClass().getSimpleName() : said;
    }

    /**
     * What is in it; empty when nothing is.
     *
     * @throws UnusableFolderException when that cannot be told
     */
    public Optional<FolderRecord> read() {
        return recordOf(path);
    }

    /** The same of a folder that need not be written. */
    public static Optional<FolderRecord> recordOf(Path path) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(path.resolve(RECORD)), FolderRecord.class));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            throw new UnusableFolderException(path.resolve(RECORD) + " cannot be read");
        }
    }

    /** Notes what is in it. */
    public void write(FolderRecord record) throws IOException {
        Path half = path.resolve(RECORD + HALF);
        var _ = Files.write(half, JSON.writeValueAsBytes(record));
        move(half, path.resolve(RECORD));
    }

    /** Makes the folder say what it said before. */
    public void restore(Optional<FolderRecord> before) throws IOException {
        if (before.isPresent()) {
            write(before.get());
        } else {
            Files.delete(path.resolve(RECORD));
        }
    }

    /** Whether a file is there, whole. */
    public boolean has(ServerFile file) throws IOException {
        Path there = path(file);
        return Files.isRegularFile(there)
                && Files.size(there) == file.bytes()
                && sha256(there).equals(file.sha256());
    }

    /**
     * Brings a file in.
     *
     * @param content is closed
     * @throws IOException when it did not come whole; then it is not there
     */
    public void take(ServerFile file, InputStream content) throws IOException {
        Path there = path(file);
        var _ = Files.createDirectories(there.getParent());
        Path half = there.resolveSibling(there.getFileName() + HALF);
        half.toFile().deleteOnExit();
        try (content;
                OutputStream out = Files.newOutputStream(half)) {
            var _ = content.transferTo(out);
        }
        if (Files.size(half) != file.bytes() || !sha256(half).equals(file.sha256())) {
            Files.delete(half);
            throw new IOException(file.name() + " did not come as the server has it; run the same command again");
        }
        move(half, there);
    }

    /** On the disk first, so that no name stands for less than the whole. */
    private static void move(Path from, Path to) throws IOException {
        try (FileChannel content = FileChannel.open(from, StandardOpenOption.WRITE)) {
            content.force(true);
        }
        var _ = Files.move(from, to, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    /** Names come from a server: one that leads out of the folder is none. */
    private Path path(ServerFile file) throws IOException {
        Path there = path.resolve(file.name()).normalize();
        if (!there.startsWith(path) || there.equals(path)) {
            throw new IOException("the server names a file " + file.name());
        }
        return there;
    }

    /**
     * Removes files with events behind a position that are not among these: what a run has left that was not finished.
     *
     * @param format theirs; where it lays no files, others may
     */
    public void keepOnly(List<ServerFile> files, ExportFormat format, long since) throws IOException {
        Set<Path> kept = Set.copyOf(files.stream()
                .map(file -> path.resolve(file.name()).normalize())
                .toList());
        for (Path file : filesOf(format)) {
            if (Files.isRegularFile(file) && isBehind(file, since) && !kept.contains(file)) {
                Files.delete(file);
            }
        }
    }

    private List<Path> filesOf(ExportFormat format) throws IOException {
        List<Path> folders = List.of(path);
        for (String names : format.files().folders()) {
            folders = below(folders, names);
        }
        return below(folders, "events-*");
    }

    private static List<Path> below(List<Path> folders, String names) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path folder : folders.stream().filter(Files::isDirectory).toList()) {
            try (DirectoryStream<Path> named = Files.newDirectoryStream(folder, names)) {
                named.forEach(all::add);
            }
        }
        return all;
    }

    private static boolean isBehind(Path file, long since) {
        Matcher name = OF_A_RANGE.matcher(file.getFileName().toString());
        return name.matches() && Long.parseLong(name.group(1)) > since;
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

    @Override
    public String toString() {
        return path.toString();
    }
}
