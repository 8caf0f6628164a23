package dev.daybook.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A page of an order's timeline on the wire. */
record TimelineResponse(List<Entry> entries) {

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Entry(
            long version,
            String eventId,
            String type,
            String summary,
            Instant occurredAt,
            Instant recordedAt,
            String actor,
            Optional<String> onBehalfOf,
            Optional<Reason> reason,
            String appendId,
            String correlationId,
            Optional<Note> note) {

        static Entry of(TimelineEntry entry) {
            return new Entry(
                    entry.version(),
                    entry.eventId(),
                    entry.type(),
                    entry.summary(),
                    entry.occurredAt(),
                    entry.recordedAt(),
                    entry.actor(),
                    Optional.ofNullable(entry.onBehalfOf()),
                    Optional.ofNullable(entry.reasonCode())
                            .map(code -> new Reason(
                                    code,
                                    Optional.ofNullable(entry.reasonText()).orElse(""))),
                    entry.appendId(),
                    entry.correlationId(),
                    Optional.ofNullable(entry.noteText())
                            .map(text -> new Note(text, Boolean.TRUE.equals(entry.notePrivate()))));
        }
    }

    record Reason(String code, String text) {}

    record Note(String text, @JsonProperty("private") boolean hidden) {}
}
