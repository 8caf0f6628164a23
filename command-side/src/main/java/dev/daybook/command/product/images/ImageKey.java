package dev.daybook.command.product.images;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The one name of a picture's bytes, or of a smaller form of it.
 *
 * @param tenant whose it is
 * @param imageId lower-case hexadecimal SHA-256 of the original's bytes
 * @param size most pixels of the longer edge; absent: the original
 */
record ImageKey(String tenant, String imageId, OptionalInt size) {

    private static final Pattern TENANT = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    ImageKey {
        if (!TENANT.matcher(tenant).matches() || !ID.matcher(imageId).matches()) {
            throw new IllegalArgumentException("no key of an image: " + tenant + " " + imageId);
        }
    }

    static ImageKey original(String tenant, String imageId) {
        return new ImageKey(tenant, imageId, OptionalInt.empty());
    }

    static ImageKey thumbnail(String tenant, String imageId, int size) {
        return new ImageKey(tenant, imageId, OptionalInt.of(size));
    }

    /** Unique within the tenant, fit for a file and for an ETag. */
    String name() {
        return size.isPresent() ? imageId + "-" + size.getAsInt() : imageId;
    }
}
