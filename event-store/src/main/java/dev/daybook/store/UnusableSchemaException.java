package dev.daybook.store;

/** The database holds tables that this build can neither use nor upgrade; nothing was changed. */
public final class UnusableSchemaException extends RuntimeException {

    public UnusableSchemaException(String message) {
        super(message);
    }
}
