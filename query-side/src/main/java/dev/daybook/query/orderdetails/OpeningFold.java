package dev.daybook.query.orderdetails;

import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import dev.daybook.events.Envelope;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.ExchangedReturn;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.query.standing.OrderStanding;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The first document of an order, from the event that opened its stream. */
final class OpeningFold {

    private OpeningFold() {}

    static OrderDetail placed(OrderPlaced event, Envelope envelope) {
        return open(
                event.orderId(),
                event.number(),
                OrderKind.SALE,
                OrderStatus.PLACED,
                event.content(),
                Quantities::ordered,
                OrderStanding.placed(event.content()),
                event.exchangeFor().map(OpeningFold::exchange).orElse(null),
                envelope);
    }

    /** An imported order is history: nothing is left to be done for it. */
    static OrderDetail imported(OrderImported event, Envelope envelope) {
        return open(
                event.orderId(),
                event.number(),
                event.kind(),
                OrderStatus.COMPLETED,
                event.content(),
                Quantities::arrived,
                OrderStanding.imported(event),
                null,
                envelope);
    }

    private static OrderDetail open(
            String orderId,
            String number,
            OrderKind kind,
            OrderStatus status,
            OrderContent content,
            IntFunction<Quantities> quantities,
            OrderStanding standing,
            OrderDetail.@Nullable Exchange exchangeFor,
            Envelope envelope) {
        Instant at = envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS);
        return new OrderDetail(
                envelope.subject().toString(),
                orderId,
                number,
                kind,
                status,
                content.customerId().orElse(null),
                content.currency(),
                content.country().orElse(null),
                content.contact().map(OpeningFold::contact).orElse(null),
                content.shippingAddress().map(OpeningFold::address).orElse(null),
                content.billingAddress().map(OpeningFold::address).orElse(null),
                exchangeFor,
                content.lines().stream().map(line -> line(line, quantities)).toList(),
                content.adjustments().stream().map(OpeningFold::adjustment).toList(),
                List.of(),
                List.of(),
                standing,
                0,
                0,
                content.totalMinor(),
                0,
                at,
                at,
                envelope.version(),
                envelope.position());
    }

    private static OrderDetail.Exchange exchange(ExchangedReturn exchanged) {
        return new OrderDetail.Exchange(exchanged.orderId(), exchanged.returnId());
    }

    static OrderDetail.Contact contact(Contact contact) {
        return new OrderDetail.Contact(
                contact.name().orElse(null),
                contact.email().orElse(null),
                contact.phone().orElse(null));
    }

    static OrderDetail.Address address(Address address) {
        return new OrderDetail.Address(
                address.name(),
                address.street(),
                address.streetExtra().orElse(null),
                address.city(),
                address.region().orElse(null),
                address.postalCode(),
                address.country());
    }

    static OrderDetail.Line line(OrderLine line, IntFunction<Quantities> quantities) {
        return new OrderDetail.Line(
                line.lineId(),
                line.sku(),
                line.description(),
                quantities.apply(line.quantity()),
                line.unitPrice(),
                line.discount()
                        .map(discount -> new OrderDetail.Discount(discount.code(), discount.amountMinor()))
                        .orElse(null),
                line.tax()
                        .map(tax -> new OrderDetail.Tax(tax.rate(), tax.included(), tax.amountMinor()))
                        .orElse(null),
                line.totalMinor(),
                0);
    }

    static OrderDetail.Adjustment adjustment(Adjustment adjustment) {
        return new OrderDetail.Adjustment(
                adjustment.kind(), adjustment.code(), adjustment.description(), adjustment.amountMinor());
    }
}
