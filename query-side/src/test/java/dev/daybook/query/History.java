package dev.daybook.query;

import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.Subject;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Appends events as the command side would; given-steps of the tests. */
public final class History {

    private final EventStorageEngine engine;
    private final Map<String, Long> versions = new HashMap<>();
    private Instant occurredAt = Instant.parse("2026-01-01T10:00:00Z");

    History(EventStorageEngine engine) {
        this.engine = engine;
    }

    /** When the following events happen. */
    public History at(String instant) {
        occurredAt = Instant.parse(instant);
        return this;
    }

    /** Leaves out a version that was written otherwise. */
    public void skipVersion(String orderId) {
        versions.merge(orderId, 0L, (last, _) -> last + 1);
    }

    public History append(OrderEvent... events) {
        for (OrderEvent event : events) {
            long version = versions.merge(event.orderId(), 0L, (last, _) -> last + 1);
            engine.appendEvents(message(event, version));
        }
        return this;
    }

    private GenericDomainEventMessage<OrderEvent> message(OrderEvent event, long version) {
        return new GenericDomainEventMessage<>(
                "order",
                new Subject("default", "order", event.orderId()).toString(),
                version,
                event,
                EnvelopeMetaData.of(new Envelope.Context(
                        "default",
                        "append-" + version,
                        "conversation",
                        "cause",
                        "user-7",
                        Optional.of("customer-1"),
                        Optional.of(new Reason("customer-request", "because")),
                        Optional.empty(),
                        Optional.empty(),
                        occurredAt)));
    }
}
