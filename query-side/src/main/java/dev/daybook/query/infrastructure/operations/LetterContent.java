package dev.daybook.query.infrastructure.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.Subject;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.events.wire.PersonalDataMask;
import dev.daybook.query.infrastructure.deadletters.ParkedKey;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Shows what the event of a dead letter says, but for what is personal: nobody can prove yet that they may see it. A payload of a
 * former revision is not shown, as its fields may have had other names.
 */
@Component
final class LetterContent {

    private static final JsonMapper JSON = EventMapper.create();

    private final StoredEvents events;

    LetterContent(StoredEvents events) {
        this.events = events;
    }

    LetterResponse.Detail of(ParkedKey parked) {
        StoredEvent event = events.ofStream(Subject.parse(parked.subject()), parked.version(), 1)
                .getFirst();
        return new LetterResponse.Detail(LetterResponse.of(parked), event.recordedAt(), payload(event));
    }

    private static Optional<String> payload(StoredEvent event) {
        return EventCatalog.find(event.type())
                .filter(type -> EventCatalog.typeOf(type).revision() == event.revision())
                .flatMap(type -> masked(type, event));
    }

    private static Optional<String> masked(Class<?> type, StoredEvent event) {
        try {
            return Optional.of(
                    PersonalDataMask.mask(type, JSON.readTree(event.payload())).toString());
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
