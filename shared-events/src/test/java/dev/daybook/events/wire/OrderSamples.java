package dev.daybook.events.wire;

import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import dev.daybook.events.Reason;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentApplied;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.CreditCause;
import dev.daybook.events.order.CreditNoteIssued;
import dev.daybook.events.order.DocumentContent;
import dev.daybook.events.order.DocumentLine;
import dev.daybook.events.order.DocumentTax;
import dev.daybook.events.order.EditPlan;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.InvoiceIssued;
import dev.daybook.events.order.LineAdded;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineDiscount;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineRemoved;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.LineTax;
import dev.daybook.events.order.LineTaxChanged;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReopened;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.LinesUnassigned;
import dev.daybook.events.order.LinesUndelivered;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderContactChanged;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderEditCancelled;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderEditStaged;
import dev.daybook.events.order.OrderEditStarted;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.order.OrderPaymentRequested;
import dev.daybook.events.order.OrderPaymentsReleased;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderRefundRequested;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReleased;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.order.PaymentPart;
import dev.daybook.events.order.PaymentStanding;
import dev.daybook.events.order.ShippingAddressCorrected;
import dev.daybook.events.order.ShippingMethodChanged;
import dev.daybook.events.order.StockPieces;
import dev.daybook.events.order.UndeliveredCause;
import dev.daybook.events.payment.RefundCause;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One event of each type that happens to orders, as the golden files have it. */
final class OrderSamples {

    private static final String ID = "0199a000-0000-7000-8000-000000000001";
    private static final Reason REASON = new Reason("customer-request", "changed my mind");
    private static final List<LineCredit> CREDITS = List.of(new LineCredit("1", "85123A", 2, 510));

    private static final List<LineQuantity> PIECES = List.of(new LineQuantity("1", "85123A", 2));

    private OrderSamples() {}

    static List<OrderEvent> all() {
        return Stream.of(life(), edits(), documents()).flatMap(List::stream).toList();
    }

    private static List<OrderEvent> edits() {
        OrderLine line = full().lines().getFirst();
        Adjustment express = new Adjustment(AdjustmentKind.SHIPPING, "EXPRESS", "by tomorrow", 1295);
        Adjustment goodwill = new Adjustment(AdjustmentKind.DISCOUNT, "SORRY", "for the delay", -200);
        Address address = full().shippingAddress().orElseThrow();
        Contact contact = full().contact().orElseThrow();
        EditPlan plan = new EditPlan(
                List.of(line),
                List.of(line),
                List.of("2"),
                List.of(goodwill),
                Optional.of(express),
                Optional.of(address),
                Optional.of(contact));
        return List.of(
                new OrderEditStarted(ID, "edit-1"),
                new OrderEditStaged(ID, "edit-1", plan),
                new OrderEditConfirmed(ID, "edit-1", "GBP", 840),
                new OrderEditCancelled(ID, "edit-1"),
                new LineAdded(ID, "GBP", line),
                new LineQuantityChanged(ID, "GBP", line, 4, 500),
                new LineTaxChanged(ID, "GBP", line, 19),
                new LineRemoved(ID, "GBP", CREDITS.getFirst()),
                new ShippingAddressCorrected(ID, address),
                new OrderContactChanged(ID, contact),
                new ShippingMethodChanged(ID, "GBP", express, 800),
                new AdjustmentApplied(ID, "GBP", goodwill));
    }

    private static List<OrderEvent> documents() {
        DocumentContent content = new DocumentContent(
                "GBP",
                List.of(new DocumentLine(
                        "1",
                        "85123A",
                        "WHITE HANGING HEART T-LIGHT HOLDER",
                        2,
                        new BigDecimal("2.55"),
                        Optional.of(new LineTax(new BigDecimal("0.2"), true, 83)),
                        500)),
                List.of(new Adjustment(AdjustmentKind.SHIPPING, "POST", "POSTAGE", 495)),
                List.of(new DocumentTax(new BigDecimal("0.2"), 417, 83)),
                995);
        return List.of(
                new InvoiceIssued(ID, "2026-000007", "s-1", content),
                new CreditNoteIssued(
                        ID,
                        "CN-2026-000001",
                        List.of("2026-000007"),
                        CreditCause.RETURN,
                        Optional.of("0199a000-0000-7000-8000-000000000002"),
                        content));
    }

    private static List<OrderEvent> life() {
        return List.of(
                new OrderPlaced(ID, "D100001", full()),
                new OrderImported(ID, "C536379", OrderKind.CREDIT, "online-retail", sparse()),
                new OrderConfirmed(ID),
                new OrderCancelled(ID, "GBP", CREDITS, 1005, REASON),
                new OrderExpired(ID, "GBP", CREDITS, 1005),
                new LinesCancelled(ID, "GBP", CREDITS, REASON),
                new LinesReturned(ID, "0199a000-0000-7000-8000-000000000002", "GBP", CREDITS, REASON),
                new NoteAdded(ID, "0199a000-0000-7000-8000-000000000003", NoteVisibility.PRIVATE, "ring twice — grüße"),
                new OrderHeld(ID, "fraud-1", HoldKind.FRAUD),
                new OrderHoldReleased(ID, "fraud-1"),
                new OrderReservationExtended(ID, Instant.parse("2026-01-01T12:30:00Z"), 1),
                new OrderStockReserved(
                        ID,
                        List.of(new LineReservation("85123A@main", ID, "85123A", 4, 2)),
                        Optional.of(Instant.parse("2026-01-01T12:15:00Z")),
                        1),
                new OrderStockReleased(ID, List.of(new StockPieces("85123A@main", ID, "85123A", 2))),
                new LinesAssigned(ID, ID + "-1", "main", PIECES, Optional.of(1)),
                new LinesUnassigned(ID, ID + "-1", PIECES),
                new LinesShipped(ID, ID + "-1", "s-1", PIECES),
                new LinesDelivered(ID, "s-1", PIECES),
                new LinesUndelivered(ID, "s-1", UndeliveredCause.LOST, PIECES),
                new LinesReopened(ID, "s-1", PIECES),
                new LinesCredited(ID, "s-1", "GBP", CREDITS, REASON),
                new OrderPaymentRecorded(ID, new PaymentStanding("p-1", "AUTHORIZED", 1005, 0, 0, 0, 0, 0, 0, true)),
                new OrderPaymentRequested(ID, ID + "-1", "s-1", List.of(new PaymentPart("p-1", 510)), 0),
                new OrderRefundRequested(
                        ID, ID + "-2", RefundCause.RETURN, List.of(new PaymentPart("p-1", 255)), REASON),
                new OrderPaymentsReleased(ID, List.of("p-1"), REASON),
                new OrderCompleted(ID),
                new OrderArchived(ID));
    }

    private static OrderContent full() {
        Address address = new Address(
                "A. Lovelace",
                "12 St James's Square",
                Optional.of("Flat 2"),
                "London",
                Optional.of("Greater London"),
                "SW1Y 4JH",
                "GB");
        return new OrderContent(
                Optional.of("17850"),
                "GBP",
                List.of(
                        new OrderLine(
                                "1",
                                "85123A",
                                "WHITE HANGING HEART T-LIGHT HOLDER",
                                6,
                                new BigDecimal("2.550"),
                                Optional.of(new LineDiscount("WELCOME", 30)),
                                Optional.of(new LineTax(new BigDecimal("0.20"), true, 250)),
                                1500),
                        new OrderLine(
                                "2", "PADS", "", 1, new BigDecimal("0.001"), Optional.empty(), Optional.empty(), 0)),
                List.of(new Adjustment(AdjustmentKind.SHIPPING, "POST", "POSTAGE", 495)),
                Optional.of("GB"),
                Optional.of(new Contact(
                        Optional.of("Ada Lovelace"), Optional.of("ada@example.org"), Optional.of("+44 20 7946 0000"))),
                Optional.of(address),
                Optional.of(address));
    }

    private static OrderContent sparse() {
        return new OrderContent(
                Optional.empty(),
                "GBP",
                List.of(new OrderLine(
                        "1", "D", "Discount", 1, new BigDecimal("100"), Optional.empty(), Optional.empty(), -10000)),
                List.of(),
                Optional.of("United Kingdom"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
