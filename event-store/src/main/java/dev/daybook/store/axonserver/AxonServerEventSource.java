package dev.daybook.store.axonserver;

import dev.daybook.store.StoredEvent;
import dev.daybook.store.tail.EventSource;
import io.axoniq.axonserver.connector.event.EventStream;
import java.util.List;

/** Reads the events of Axon Server by position. */
final class AxonServerEventSource implements EventSource {

    private static final int BUFFERED = 1_000;

    private final AxonServerLink link;
    private final StoredForm form;

    AxonServerEventSource(AxonServerLink link, StoredForm form) {
        this.link = link;
        this.form = form;
    }

    /** The position of the newest event; 0 when there is none. */
    long newest() {
        return StoredForm.position(
                Math.max(-1, AxonServerLink.answer(link.events().getLastToken()).longValue()));
    }

    @Override
    public List<StoredEvent> page(long after) {
        try (PositionedStream events = open(after)) {
            return events.page(newest());
        }
    }

    @Override
    public Watch watch() {
        return new LiveEvents(this);
    }

    PositionedStream open(long after) {
        EventStream stream = link.events().openStream(StoredForm.token(after), BUFFERED);
        return new PositionedStream(stream, form, after);
    }
}
