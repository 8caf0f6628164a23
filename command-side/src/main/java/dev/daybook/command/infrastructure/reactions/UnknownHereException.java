package dev.daybook.command.infrastructure.reactions;

/** An effect is none of this build's; a newer one may know it. */
final class UnknownHereException extends IllegalStateException {

    UnknownHereException(String message) {
        super(message);
    }
}
