package dev.daybook.command.decisions;

/** Whoever was asked has not decided yet. */
public final class PendingException extends RuntimeException implements NoAnswer {

    public PendingException(String message) {
        super(message);
    }

    @Override
    public Why why() {
        return Why.PENDING;
    }
}
