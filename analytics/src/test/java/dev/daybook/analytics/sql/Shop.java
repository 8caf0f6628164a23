package dev.daybook.analytics.sql;

import dev.daybook.analytics.History;
import dev.daybook.events.Reason;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentApplied;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.LineAdded;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineRemoved;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.LinesUndelivered;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.ShippingMethodChanged;
import dev.daybook.events.order.UndeliveredCause;
import dev.daybook.events.payment.ChargebackLost;
import dev.daybook.events.payment.ChargebackOpened;
import dev.daybook.events.payment.PaymentAuthorized;
import dev.daybook.events.payment.PaymentCaptured;
import dev.daybook.events.payment.PaymentDeclined;
import dev.daybook.events.payment.PaymentImported;
import dev.daybook.events.payment.PaymentInitiated;
import dev.daybook.events.payment.PaymentMethod;
import dev.daybook.events.payment.RefundSucceeded;
import dev.daybook.events.returns.InspectedPieces;
import dev.daybook.events.returns.InspectionVerdict;
import dev.daybook.events.returns.PieceCondition;
import dev.daybook.events.returns.ReceivedPieces;
import dev.daybook.events.returns.ReturnApproved;
import dev.daybook.events.returns.ReturnInspected;
import dev.daybook.events.returns.ReturnItemsReceived;
import dev.daybook.events.returns.ReturnLine;
import dev.daybook.events.returns.ReturnReason;
import dev.daybook.events.returns.ReturnRequested;
import dev.daybook.events.shipment.DeliveryFailed;
import dev.daybook.events.shipment.ShipmentCreated;
import dev.daybook.events.shipment.ShipmentDelivered;
import dev.daybook.events.shipment.ShipmentDispatched;
import dev.daybook.events.shipment.ShipmentLost;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A small shop whose history is known by heart: an order that goes all the way and comes back in part, one that is edited and
 * partly lost, one called off, one expired, and two that were imported.
 */
public final class Shop {

    private static final Reason WISH = new Reason("customer-request", "***");

    private Shop() {}

    public static History history() {
        History history = new History();
        delivered(history);
        edited(history);
        history.event("o-3", "2026-03-02T10:00:00Z", placed("o-3", "D3", "JPY", "c-2", line("1", "A", 2, "100", 200)))
                .event("o-3", "2026-03-02T10:30:00Z", new OrderCancelled("o-3", "JPY", credits("A", 2, 200), 200, WISH))
                .event("o-4", "2026-03-02T11:00:00Z", placed("o-4", "D4", "GBP", "c-3", line("1", "B", 1, "5", 500)))
                .event("o-4", "2026-03-02T11:15:00Z", new OrderExpired("o-4", "GBP", credits("B", 1, 500), 500))
                .event("p-4", "2026-03-02T11:01:00Z", paying("p-4", "o-4", 500))
                .event("p-4", "2026-03-02T11:02:00Z", new PaymentDeclined("p-4", "no-money", "***"));
        imported(history);
        paidTwice(history);
        return history;
    }

    /** 4045 pence: two lines and postage; a piece of the first comes back for 1000. */
    private static void delivered(History history) {
        history.event(
                        "o-1",
                        "2026-01-31T23:30:00Z",
                        new OrderPlaced(
                                "o-1",
                                "D1",
                                new OrderContent(
                                        Optional.of("c-1"),
                                        "GBP",
                                        List.of(line("1", "A", 3, "10", 3000), line("2", "B", 1, "5.5", 550)),
                                        List.of(new Adjustment(AdjustmentKind.SHIPPING, "POST", "postage", 495)),
                                        Optional.of("GB"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())))
                .event("p-1", "2026-01-31T23:31:00Z", paying("p-1", "o-1", 4045))
                .event("p-1", "2026-01-31T23:32:00Z", new PaymentAuthorized("p-1", "g-1", 4045, Optional.empty()))
                .event("o-1", "2026-01-31T23:40:00Z", new OrderConfirmed("o-1"))
                .event(
                        "o-1",
                        "2026-02-01T08:00:00Z",
                        new LinesAssigned(
                                "o-1",
                                "f-1",
                                "main",
                                List.of(pieces("1", "A", 3), pieces("2", "B", 1)),
                                Optional.empty()))
                .event(
                        "s-1",
                        "2026-02-01T09:00:00Z",
                        new ShipmentCreated(
                                "s-1", "o-1", "f-1", "main", List.of(pieces("1", "A", 3), pieces("2", "B", 1))))
                .event("s-1", "2026-02-01T10:00:00Z", new ShipmentDispatched("s-1", Optional.of("Post")))
                .event(
                        "o-1",
                        "2026-02-01T10:00:00Z",
                        new LinesShipped("o-1", "f-1", "s-1", List.of(pieces("1", "A", 3), pieces("2", "B", 1))))
                .event("p-1", "2026-02-01T10:01:00Z", new PaymentCaptured("p-1", "k-1", 4045))
                .event("s-1", "2026-02-02T09:00:00Z", new DeliveryFailed("s-1", new Reason("nobody-home", "***")))
                .event("s-1", "2026-02-03T10:00:00Z", new ShipmentDelivered("s-1", Optional.empty()))
                .event(
                        "o-1",
                        "2026-02-03T10:00:00Z",
                        new LinesDelivered("o-1", "s-1", List.of(pieces("1", "A", 3), pieces("2", "B", 1))))
                .event("o-1", "2026-02-03T10:00:01Z", new OrderCompleted("o-1"));
        history.event(
                        "r-1",
                        "2026-02-05T10:00:00Z",
                        new ReturnRequested(
                                "r-1",
                                "o-1",
                                List.of(new ReturnLine("1", "A", 2, ReturnReason.DAMAGED)),
                                Optional.empty()))
                .event("r-1", "2026-02-05T11:00:00Z", new ReturnApproved("r-1", Optional.empty()))
                .event(
                        "r-1",
                        "2026-02-08T10:00:00Z",
                        new ReturnItemsReceived(
                                "r-1", "x-1", List.of(new ReceivedPieces("1", 1, PieceCondition.OPENED))))
                .event(
                        "r-1",
                        "2026-02-08T12:00:00Z",
                        new ReturnInspected(
                                "r-1", "i-1", List.of(new InspectedPieces("1", 1, InspectionVerdict.ACCEPTED))))
                .event(
                        "o-1",
                        "2026-02-08T12:00:00Z",
                        new LinesReturned("o-1", "r-1/i-1", "GBP", credits("A", 1, 1000), WISH))
                .event("p-1", "2026-02-08T12:05:00Z", new RefundSucceeded("p-1", "b-1", 1000));
    }

    /** 2000 pence; then 3 instead of 2 pieces, a line more and one less, other shipping, a fee; a lost parcel is credited. */
    private static void edited(History history) {
        history.event(
                        "o-2",
                        "2026-02-28T23:30:00Z",
                        placed("o-2", "D2", "GBP", "c-1", line("1", "A", 2, "7.5", 1500), line("2", "C", 1, "5", 500)))
                .event("o-2", "2026-03-01T09:00:00Z", new OrderEditConfirmed("o-2", "e-1", "GBP", 1150))
                .event(
                        "o-2",
                        "2026-03-01T09:00:00Z",
                        new LineQuantityChanged("o-2", "GBP", line("1", "A", 3, "7", 2100), 2, 600))
                .event("o-2", "2026-03-01T09:00:00Z", new LineAdded("o-2", "GBP", line("3", "D", 1, "9", 900)))
                .event("o-2", "2026-03-01T09:00:00Z", new LineRemoved("o-2", "GBP", new LineCredit("2", "C", 1, 500)))
                .event(
                        "o-2",
                        "2026-03-01T09:00:00Z",
                        new ShippingMethodChanged(
                                "o-2", "GBP", new Adjustment(AdjustmentKind.SHIPPING, "POST", "postage", 300), 300))
                .event(
                        "o-2",
                        "2026-03-01T09:00:00Z",
                        new AdjustmentApplied(
                                "o-2", "GBP", new Adjustment(AdjustmentKind.DISCOUNT, "SORRY", "for you", -150)))
                .event("o-2", "2026-03-01T10:00:00Z", new OrderConfirmed("o-2"))
                .event(
                        "o-2",
                        "2026-03-01T11:00:00Z",
                        new LinesCancelled("o-2", "GBP", List.of(new LineCredit("3", "D", 1, 900)), WISH))
                .event(
                        "s-2",
                        "2026-03-02T09:00:00Z",
                        new ShipmentCreated("s-2", "o-2", "f-2", "main", List.of(pieces("1", "A", 3))))
                .event(
                        "o-2",
                        "2026-03-02T10:00:00Z",
                        new LinesShipped("o-2", "f-2", "s-2", List.of(pieces("1", "A", 3))))
                .event("s-2", "2026-03-09T10:00:00Z", new ShipmentLost("s-2"))
                .event(
                        "o-2",
                        "2026-03-09T10:00:00Z",
                        new LinesUndelivered("o-2", "s-2", UndeliveredCause.LOST, List.of(pieces("1", "A", 3))))
                .event(
                        "o-2",
                        "2026-03-09T11:00:00Z",
                        new LinesCredited("o-2", "s-2", "GBP", credits("A", 1, 700), WISH))
                .event("p-2", "2026-02-28T23:31:00Z", paying("p-2", "o-2", 2000))
                .event("p-2", "2026-02-28T23:32:00Z", new PaymentAuthorized("p-2", "g-2", 2000, Optional.empty()))
                .event("p-2", "2026-03-02T10:01:00Z", new PaymentCaptured("p-2", "k-2", 1500))
                .event("p-2", "2026-03-12T10:01:00Z", new ChargebackOpened("p-2", "cb-1", 1500));
    }

    /** A sale with its money and a return of it, and a credit that stands alone. */
    private static void imported(History history) {
        history.event(
                        "o-5",
                        "2026-03-03T12:00:00Z",
                        new OrderImported(
                                "o-5",
                                "536365",
                                OrderKind.SALE,
                                "old-shop",
                                content("GBP", "c-1", line("1", "A", 4, "2.55", 1020)),
                                Optional.of("p-5")))
                .event("p-5", "2026-03-03T12:00:00Z", new PaymentImported("p-5", "o-5", 1020, "GBP", "old-shop"))
                .event(
                        "o-5",
                        "2026-03-04T12:00:00Z",
                        new LinesReturned("o-5", "r-5", "GBP", credits("A", 1, 255), new Reason("credit-note", "***")))
                .event(
                        "o-6",
                        "2026-03-04T12:00:00Z",
                        new OrderImported(
                                "o-6",
                                "C536366",
                                OrderKind.CREDIT,
                                "old-shop",
                                new OrderContent(
                                        Optional.empty(),
                                        "GBP",
                                        List.of(line("1", "A", 2, "3", -600)),
                                        List.of(),
                                        Optional.of("France"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())));
    }

    /** A second payment of an order, of which the bank gives a part back to the payer. */
    private static void paidTwice(History history) {
        history.event("p-6", "2026-03-01T09:01:00Z", paying("p-6", "o-2", 1150))
                .event("p-6", "2026-03-01T09:02:00Z", new PaymentAuthorized("p-6", "g-6", 1150, Optional.empty()))
                .event("p-6", "2026-03-02T10:02:00Z", new PaymentCaptured("p-6", "k-6", 1150))
                .event("p-6", "2026-03-03T10:00:00Z", new ChargebackOpened("p-6", "cb-6", 400))
                .event("p-6", "2026-03-09T10:00:00Z", new ChargebackLost("p-6", "cb-6"));
    }

    private static OrderPlaced placed(String id, String number, String currency, String customer, OrderLine... lines) {
        return new OrderPlaced(id, number, content(currency, customer, lines));
    }

    private static OrderContent content(String currency, String customer, OrderLine... lines) {
        return new OrderContent(
                Optional.of(customer),
                currency,
                List.of(lines),
                List.of(),
                Optional.of("GB"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static OrderLine line(String id, String sku, int quantity, String price, long totalMinor) {
        return new OrderLine(
                id,
                sku,
                "thing " + sku,
                quantity,
                new BigDecimal(price),
                Optional.empty(),
                Optional.empty(),
                totalMinor);
    }

    private static PaymentInitiated paying(String id, String orderId, long amountMinor) {
        return new PaymentInitiated(
                id, orderId, amountMinor, "GBP", PaymentMethod.CARD, Optional.empty(), Optional.empty());
    }

    /** Of line 1. */
    private static List<LineCredit> credits(String sku, int quantity, long creditMinor) {
        return List.of(new LineCredit("1", sku, quantity, creditMinor));
    }

    private static LineQuantity pieces(String lineId, String sku, int quantity) {
        return new LineQuantity(lineId, sku, quantity);
    }
}
