package dev.daybook.command.product.images;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** A folder with a folder per tenant with a file per key: whole and on the disk, or not there at all. */
final class ImageFolder implements ImageStore {

    private static final boolean FOLDERS_CAN_BE_FLUSHED =
            !System.getProperty("os.name", "").startsWith("Windows");

    private final Path folder;

    ImageFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public void put(ImageKey key, byte[] bytes) {
        Path file = file(key);
        if (Files.isRegularFile(file)) {
            return;
        }
        try {
            Path tenant = folder.resolve(key.tenant());
            if (Files.notExists(tenant)) {
                Files.createDirectories(tenant);
                flush(folder);
            }
            Path half = Files.createTempFile(tenant, key.name(), ".part");
            try {
                var _ = Files.write(half, bytes, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
                var _ = Files.move(half, file, ATOMIC_MOVE);
            } finally {
                var _ = Files.deleteIfExists(half);
            }
            flush(tenant);
        } catch (IOException failure) {
            throw new ImageStoreException("an image cannot be written", failure);
        }
    }

    @Override
    public Optional<Resource> find(ImageKey key) {
        Path file = file(key);
        return Files.isRegularFile(file) ? Optional.of(new FileSystemResource(file)) : Optional.empty();
    }

    private Path file(ImageKey key) {
        return folder.resolve(key.tenant()).resolve(key.name());
    }

    /** A name is on the disk when its folder is. */
    private static void flush(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_FLUSHED) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
