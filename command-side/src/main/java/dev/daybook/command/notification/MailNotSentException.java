package dev.daybook.command.notification;

/**
 * A mail that was not taken this time. It has no cause, and its message names nobody, because mail servers repeat addresses in their
 * answers and failures of tasks are logged.
 */
final class MailNotSentException extends RuntimeException {

    MailNotSentException(String message) {
        super(message);
    }
}
