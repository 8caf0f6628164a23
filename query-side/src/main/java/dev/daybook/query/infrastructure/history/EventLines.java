package dev.daybook.query.infrastructure.history;

import dev.daybook.events.wire.EventLine;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.read.EventDecoder;
import org.axonframework.eventhandling.EventMessage;

/** Stored events as this installation tells the outside of them: without what is personal unless its operator has said otherwise. */
public final class EventLines {

    private final EventDecoder decoder;
    private final HistorySettings.PersonalData personalData;

    EventLines(EventDecoder decoder, HistorySettings.PersonalData personalData) {
        this.decoder = decoder;
        this.personalData = personalData;
    }

    /** What is told of persons, in one word: what was written with another one says more or less than it should. */
    public String toldOfPersons() {
        return personalData.name();
    }

    /**
     * What is told of an event, in the newest revision of its type.
     *
     * @throws dev.daybook.events.wire.UnknownEventException when this build does not know it
     */
    public EventLine of(StoredEvent event) {
        EventMessage<?> message = decoder.decode(event);
        return switch (personalData) {
            case MASKED -> EventLine.masked(message);
            case SHOWN -> EventLine.whole(message);
        };
    }
}
