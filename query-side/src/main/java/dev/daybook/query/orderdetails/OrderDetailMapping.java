package dev.daybook.query.orderdetails;

import dev.daybook.query.infrastructure.http.Money;
import dev.daybook.query.standing.Bill;
import dev.daybook.query.standing.Payment;
import dev.daybook.query.standing.PaymentStatus;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From the stored document to the shape on the wire. */
final class OrderDetailMapping {

    private OrderDetailMapping() {}

    static OrderDetailResponse response(OrderDetail order) {
        String currency = order.currency();
        Bill bill = order.bill();
        return new OrderDetailResponse(
                order.orderId(),
                order.number(),
                order.kind(),
                order.status(),
                PaymentStatus.of(bill),
                order.standing().paymentAwaited(),
                order.standing().fulfilmentStatus(),
                order.held(),
                order.customerId(),
                currency,
                order.country(),
                map(order.contact(), OrderDetailMapping::contact),
                map(order.shippingAddress(), OrderDetailMapping::address),
                map(order.billingAddress(), OrderDetailMapping::address),
                map(
                        order.exchangeFor(),
                        exchange -> new OrderDetailResponse.Exchange(exchange.orderId(), exchange.returnId())),
                order.lines().stream().map(line -> line(line, currency)).toList(),
                order.adjustments().stream()
                        .map(adjustment -> adjustment(adjustment, currency))
                        .toList(),
                order.holds().stream()
                        .map(hold -> new OrderDetailResponse.Hold(hold.holdId(), hold.kind(), hold.active()))
                        .toList(),
                order.documents().stream()
                        .map(document -> document(document, currency))
                        .toList(),
                new OrderDetailResponse.Notes(order.publicNotes(), order.privateNotes()),
                bill.payments().stream()
                        .map(payment -> payment(payment, currency))
                        .toList(),
                new OrderDetailResponse.Totals(
                        new Money(order.totalMinor(), currency),
                        new Money(order.creditedMinor(), currency),
                        new Money(order.netMinor(), currency)),
                new Money(bill.balanceDueMinor(), currency),
                new Money(bill.creditOwedMinor(), currency),
                order.placedAt(),
                order.updatedAt(),
                order.version());
    }

    private static OrderDetailResponse.Document document(OrderDetail.Document document, String currency) {
        return new OrderDetailResponse.Document(
                document.kind(),
                document.number(),
                document.issuedAt(),
                new Money(document.totalMinor(), currency),
                document.shipmentId(),
                document.kind() == OrderDetail.DocumentKind.CREDIT_NOTE ? document.invoices() : null);
    }

    private static OrderDetailResponse.Contact contact(OrderDetail.Contact contact) {
        return new OrderDetailResponse.Contact(contact.name(), contact.email(), contact.phone());
    }

    private static OrderDetailResponse.Address address(OrderDetail.Address address) {
        return new OrderDetailResponse.Address(
                address.name(),
                address.street(),
                address.streetExtra(),
                address.city(),
                address.region(),
                address.postalCode(),
                address.country());
    }

    private static OrderDetailResponse.Line line(OrderDetail.Line line, String currency) {
        return new OrderDetailResponse.Line(
                line.lineId(),
                line.sku(),
                line.description(),
                quantities(line.quantities()),
                line.unitPrice().toPlainString(),
                map(
                        line.discount(),
                        discount -> new OrderDetailResponse.Discount(
                                discount.code(), new Money(discount.amountMinor(), currency))),
                map(
                        line.tax(),
                        tax -> new OrderDetailResponse.Tax(
                                tax.rate().toPlainString(), tax.included(), new Money(tax.amountMinor(), currency))),
                new Money(line.totalMinor(), currency),
                new Money(line.creditedMinor(), currency));
    }

    private static OrderDetailResponse.Quantities quantities(Quantities pieces) {
        return new OrderDetailResponse.Quantities(
                pieces.ordered(),
                pieces.cancelled(),
                pieces.returned(),
                pieces.shipped(),
                pieces.delivered(),
                pieces.undelivered(),
                pieces.open());
    }

    private static OrderDetailResponse.Payment payment(Payment payment, String currency) {
        return new OrderDetailResponse.Payment(
                payment.paymentId(),
                payment.status(),
                new Money(payment.heldMinor(), currency),
                new Money(payment.capturingMinor(), currency),
                new Money(payment.capturedMinor(), currency),
                new Money(payment.refundedMinor(), currency));
    }

    private static OrderDetailResponse.Adjustment adjustment(OrderDetail.Adjustment adjustment, String currency) {
        return new OrderDetailResponse.Adjustment(
                adjustment.kind(),
                adjustment.code(),
                adjustment.description(),
                new Money(adjustment.amountMinor(), currency));
    }

    private static <A, B> @Nullable B map(@Nullable A stored, Function<A, B> mapping) {
        return Optional.ofNullable(stored).map(mapping).orElse(null);
    }
}
