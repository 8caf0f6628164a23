package dev.daybook.cli;

/** An option that cannot be worked with. */
final class BadUsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadUsageException(String message) {
        super(message);
    }
}
