package dev.daybook.query;

import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.Subject;
import dev.daybook.events.customer.CustomerEvent;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.shipment.ShipmentEvent;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Appends events as the command side would; given-steps of the tests. */
public final class History {

    private final EventStorageEngine engine;
    private final Map<Subject, Long> versions = new HashMap<>();
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
        var _ = nextVersion(new Subject("default", "order", orderId));
    }

    public History append(OrderEvent... events) {
        return append("order", OrderEvent::orderId, events);
    }

    public History append(FulfilmentEvent... events) {
        return append("fulfilment", FulfilmentEvent::fulfilmentId, events);
    }

    public History append(ReturnEvent... events) {
        return append("return", ReturnEvent::returnId, events);
    }

    public History append(PaymentEvent... events) {
        return append("payment", PaymentEvent::paymentId, events);
    }

    public History append(CustomerEvent... events) {
        return append("customer", CustomerEvent::customerId, events);
    }

    public History append(ProductEvent... events) {
        return append("product", ProductEvent::sku, events);
    }

    public History append(StockEvent... events) {
        return append("stock", StockEvent::stockId, events);
    }

    public History append(ShipmentEvent... events) {
        return append("shipment", ShipmentEvent::shipmentId, events);
    }

    @SafeVarargs
    private <E> History append(String stream, Function<E, String> id, E... events) {
        for (E event : events) {
            Subject subject = new Subject("default", stream, id.apply(event));
            engine.appendEvents(message(subject, event, nextVersion(subject)));
        }
        return this;
    }

    private long nextVersion(Subject subject) {
        return versions.merge(subject, 0L, (last, _) -> last + 1);
    }

    private <E> GenericDomainEventMessage<E> message(Subject subject, E event, long version) {
        return new GenericDomainEventMessage<>(
                subject.stream(),
                subject.toString(),
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
