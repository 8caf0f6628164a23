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
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** An event of a stream, and when it happened. */
public record Happening(Instant at, Object event) {

    /** The stream it is of. */
    public Subject subject() {
        return switch (event) {
            case OrderEvent e -> subject("order", e.orderId());
            case PaymentEvent e -> subject("payment", e.paymentId());
            case FulfilmentEvent e -> subject("fulfilment", e.fulfilmentId());
            case ShipmentEvent e -> subject("shipment", e.shipmentId());
            case ReturnEvent e -> subject("return", e.returnId());
            case StockEvent e -> subject("stock", e.stockId());
            case ProductEvent e -> subject("product", e.sku());
            case CustomerEvent e -> subject("customer", e.customerId());
            default -> throw new IllegalArgumentException("no event of a stream that tests append to: " + event);
        };
    }

    private static Subject subject(String stream, String id) {
        return new Subject("default", stream, id);
    }

    /** As the command side would hand it to the store. */
    public GenericDomainEventMessage<Object> message(long version) {
        return new GenericDomainEventMessage<>(
                subject().stream(),
                subject().toString(),
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
                        at)));
    }
}
