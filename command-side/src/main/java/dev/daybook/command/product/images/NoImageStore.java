package dev.daybook.command.product.images;

import java.util.Optional;
import org.springframework.core.io.Resource;

/** Where no folder is configured: no picture is taken, and what was taken before waits. */
final class NoImageStore implements ImageStore {

    @Override
    public void put(ImageKey key, byte[] bytes) {
        throw notSetUp();
    }

    @Override
    public Optional<Resource> find(ImageKey key) {
        throw notSetUp();
    }

    private static ImageStoreException notSetUp() {
        return new ImageStoreException("daybook.images.folder is not set");
    }
}
