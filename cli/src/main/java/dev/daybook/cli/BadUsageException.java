package dev.daybook.cli;

/** An option that cannot be worked with. */
public final class BadUsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadUsageException(String message) {
        super(message);
    }
}
