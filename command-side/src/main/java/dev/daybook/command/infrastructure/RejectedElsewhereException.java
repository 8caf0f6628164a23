package dev.daybook.command.infrastructure;

/** Another node has rejected the command. */
public final class RejectedElsewhereException extends RuntimeException {

    private final Rejection rejection;

    RejectedElsewhereException(Rejection rejection) {
        super(rejection.message(), null, false, false);
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}
