package dev.daybook.store.append;

/** Another append under the same idempotency key is under way, or may be; nothing of this one was written. */
public final class KeyInFlightException extends RuntimeException {

    public KeyInFlightException(String key) {
        super("under way already: " + key, null, false, false);
    }
}
