package dev.daybook.command.notification;

import java.time.Instant;

/**
 * A letter that is to leave the house.
 *
 * @param id the same in every attempt, and of no other mail
 * @param date of the event that it tells of, so that it too is the same in every attempt
 */
record Mail(Letter letter, String id, Instant date) {

    private static final String FORM = "[A-Za-z0-9.-]{1,200}";

    Mail {
        if (!id.matches(FORM)) {
            throw new IllegalArgumentException("no id of a mail: " + id);
        }
    }

    /** Names the mail by the key of its question. */
    static String id(String key) {
        return key.replace('/', '.');
    }
}
