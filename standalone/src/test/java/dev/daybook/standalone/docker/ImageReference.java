package dev.daybook.standalone.docker;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether an image reference names one version for good: a tag with a full version number (18.6, not 18 and not latest), or a digest. */
final class ImageReference {
    private static final Pattern DIGEST = Pattern.compile(".+@sha256:[0-9a-f]{64}");
    private static final Pattern FULL_VERSION = Pattern.compile("[a-z0-9./_-]+:\\d+\\.\\d+[A-Za-z0-9._-]*");

    private ImageReference() {}

    static Optional<String> fault(String reference) {
        boolean pinned = DIGEST.matcher(reference).matches()
                || FULL_VERSION.matcher(reference).matches();
        return pinned ? Optional.empty() : Optional.of("image " + reference + " is not pinned to a full version");
    }
}
