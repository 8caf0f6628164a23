package dev.daybook.command.notification;

/** A mail that will not be taken however often it is sent; the message names nobody. */
final class RefusedMailException extends RuntimeException {

    RefusedMailException(String message) {
        super(message);
    }
}
