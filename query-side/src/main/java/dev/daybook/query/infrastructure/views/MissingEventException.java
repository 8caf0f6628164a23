package dev.daybook.query.infrastructure.views;

/** An event does not follow the one its document was last folded from. */
public final class MissingEventException extends RuntimeException {

    MissingEventException(String documentId, long expectedVersion, long version) {
        super("document " + documentId + " waits for version " + expectedVersion + ", met version " + version);
    }
}
