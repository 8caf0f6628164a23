package dev.daybook.command.notification;

/** Takes mails out of the house. */
interface Post {

    /**
     * Sends a mail, or the same mail again.
     *
     * @throws RefusedMailException when it will never be taken
     * @throws MailNotSentException when nobody knows whether it was taken
     */
    void send(Mail mail);
}
