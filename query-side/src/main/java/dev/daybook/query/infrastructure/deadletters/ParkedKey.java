package dev.daybook.query.infrastructure.deadletters;

import java.time.Instant;

/**
 * A key of a view that waits for its first dead letter.
 *
 * @param key by which the view keys its documents
 * @param subject stream of the event that the view could not take
 * @param eventId of that event
 * @param eventType its stored name
 * @param version its place in the stream
 * @param position its place in the store
 * @param cause what went wrong at the last attempt
 * @param since when it was parked
 * @param retries how often it was tried again in vain
 * @param waiting how many later events of the key wait behind it
 */
public record ParkedKey(
        String view,
        String key,
        String subject,
        String eventId,
        String eventType,
        long version,
        long position,
        String cause,
        Instant since,
        int retries,
        long waiting) {}
