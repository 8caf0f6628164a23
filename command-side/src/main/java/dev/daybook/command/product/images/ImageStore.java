package dev.daybook.command.product.images;

import java.util.Optional;
import org.springframework.core.io.Resource;

/** Where the bytes of pictures are kept, for good. */
interface ImageStore {

    /**
     * Keeps the bytes under the key, all of them or none, before it returns; what is there already stays as it is.
     *
     * @throws ImageStoreException when they are not kept
     */
    void put(ImageKey key, byte[] bytes);

    /**
     * What is kept under the key; it is read when it is asked for its bytes.
     *
     * @throws ImageStoreException when nobody can tell
     */
    Optional<Resource> find(ImageKey key);
}
