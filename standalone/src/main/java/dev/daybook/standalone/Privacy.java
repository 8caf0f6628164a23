package dev.daybook.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** File rights for the owner alone; where a file system has no such rights, nothing happens. */
final class Privacy {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private Privacy() {}

    static void ownerOnly(Path path) throws IOException {
        if (hasRights(path)) {
            Files.setPosixFilePermissions(path, EnumSet.copyOf(Files.isDirectory(path) ? FOLDER : FILE));
        }
    }

    /** Creates an empty file that nobody else could read at any moment. */
    static void createFile(Path file) throws IOException {
        if (hasRights(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        } else {
            Files.createFile(file);
        }
    }

    private static boolean hasRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
