package dev.daybook.command.notification;

import java.time.Duration;

/**
 * How mails leave the house.
 *
 * @param from who they are from, with or without a name
 * @param host the server that takes them; empty: none
 * @param username empty: it is not asked who we are
 * @param startTls whether nothing is told to a server that does not encrypt
 * @param outbox folder of the mails where there is no server; empty: none
 * @param connectTimeout until the server takes a connection
 * @param readTimeout until it answers or takes what it is told
 */
record MailSettings(
        String from,
        String host,
        int port,
        String username,
        String password,
        boolean startTls,
        String outbox,
        Duration connectTimeout,
        Duration readTimeout) {

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
