package dev.daybook.query.infrastructure.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.query.infrastructure.deadletters.ParkedKey;
import java.time.Instant;
import java.util.Optional;

/**
 * The first dead letter of a key on the wire.
 *
 * @param key that waits, all of it
 * @param retries how often it was tried again in vain
 */
record LetterResponse(
        String view, String key, Event event, String cause, Instant since, int retries, long waitingBehind) {

    /** Which event could not be taken. */
    record Event(String id, String type, String subject, long version, long position) {}

    /**
     * A letter with what its event says.
     *
     * @param recordedAt when the store took the event
     * @param payload JSON with stars in place of what is personal; absent where it cannot be read
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Detail(LetterResponse letter, Instant recordedAt, Optional<String> payload) {}

    static LetterResponse of(ParkedKey key) {
        return new LetterResponse(
                key.view(),
                key.key(),
                new Event(key.eventId(), key.eventType(), key.subject(), key.version(), key.position()),
                key.cause(),
                key.since(),
                key.retries(),
                key.waiting());
    }
}
