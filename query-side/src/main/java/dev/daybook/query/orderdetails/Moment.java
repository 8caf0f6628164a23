package dev.daybook.query.orderdetails;

import dev.daybook.events.Envelope;
import dev.daybook.query.infrastructure.http.RequestReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A point in the life of an order, up to which it is folded. */
sealed interface Moment {

    Pattern VERSION_FORM = Pattern.compile("[0-9]{1,18}");

    /** Whether an event had been by then. */
    boolean includes(Envelope envelope);

    /** Whether the last event that it includes is one it can end at: a version must be there, an instant may lie between two events. */
    default boolean isReachedBy(Envelope last) {
        return true;
    }

    /** Right after the event of this version. */
    record OfVersion(long version) implements Moment {

        @Override
        public boolean includes(Envelope envelope) {
            return envelope.version() <= version;
        }

        @Override
        public boolean isReachedBy(Envelope last) {
            return last.version() == version;
        }
    }

    /** By the clock of the business. */
    record OccurredBy(Instant instant) implements Moment {

        @Override
        public boolean includes(Envelope envelope) {
            return !envelope.occurredAt().isAfter(instant);
        }
    }

    /** By the clock of the store. */
    record RecordedBy(Instant instant) implements Moment {

        @Override
        public boolean includes(Envelope envelope) {
            return !envelope.recordedAt().isAfter(instant);
        }
    }

    /** A parameter that is a version or an instant. */
    static Optional<Moment> read(String name, RequestReader reader) {
        return reader.text(name).flatMap(text -> {
            try {
                return Optional.of(parse(text));
            } catch (DateTimeParseException _) {
                reader.refuse(
                        name, "bad-value", "must be a version such as 3, or an instant such as 2026-01-31T12:00:00Z");
                return Optional.empty();
            }
        });
    }

    private static Moment parse(String text) {
        return VERSION_FORM.matcher(text).matches()
                ? new OfVersion(Long.parseLong(text))
                : new OccurredBy(Instant.parse(text));
    }
}
