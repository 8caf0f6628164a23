package dev.daybook.store;

import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EnvelopeMetaData;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.store.append.Append;
import dev.daybook.store.append.NewEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Events as the command side would hand them in. */
public final class TestEvents {

    private static final CatalogSerializer SERIALIZER = CatalogSerializer.create(EventMapper.create());

    private TestEvents() {}

    public static String subject(String order) {
        return new Subject("default", "order", order).toString();
    }

    public static DomainEventMessage<OrderEvent> event(String order, long version) {
        return event(order, version, new OrderConfirmed(order));
    }

    public static DomainEventMessage<OrderEvent> event(String order, long version, OrderEvent payload) {
        return new GenericDomainEventMessage<>(
                "order", subject(order), version, payload, EnvelopeMetaData.of(context()));
    }

    /** An append of these events without an answer. */
    public static Append append(DomainEventMessage<?>... events) {
        return Append.of(stored(events), Optional.empty());
    }

    /** An append that keeps an answer under a key. */
    public static Append append(String key, DomainEventMessage<?>... events) {
        return Append.of(stored(events), Optional.of(answer(key)));
    }

    public static IdempotencyRecords.Entry answer(String key) {
        return new IdempotencyRecords.Entry(
                new IdempotencyRecords.Scope("default", "client", key), new IdempotencyRecords.Answer("hash", "{}"));
    }

    private static List<NewEvent> stored(DomainEventMessage<?>... events) {
        return Arrays.stream(events)
                .<NewEvent>map(event -> NewEvent.of(event, SERIALIZER))
                .toList();
    }

    public static Envelope.Context context() {
        return new Envelope.Context(
                "default",
                "a1",
                "c1",
                "m1",
                "user-7",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-01-01T00:00:00Z"));
    }
}
