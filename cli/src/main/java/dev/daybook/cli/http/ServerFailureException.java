package dev.daybook.cli.http;

/** The server could not be reached, went away, or answered something that makes going on pointless. */
public final class ServerFailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServerFailureException(String message) {
        super(message);
    }
}
