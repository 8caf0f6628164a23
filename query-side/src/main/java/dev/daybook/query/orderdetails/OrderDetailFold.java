package dev.daybook.query.orderdetails;

import dev.daybook.events.Envelope;
import dev.daybook.events.order.CreditNoteIssued;
import dev.daybook.events.order.InvoiceIssued;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderDocument;
import dev.daybook.events.order.OrderEditing;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderGoods;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderMoney;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReserved;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How an order stands after one more event; pure. */
final class OrderDetailFold {

    private OrderDetailFold() {}

    static OrderDetail fold(Optional<OrderDetail> before, OrderEvent event, Envelope envelope) {
        return switch (event) {
            case OrderPlaced placed -> OpeningFold.placed(placed, envelope);
            case OrderImported imported -> OpeningFold.imported(imported, envelope);
            case OrderConfirmed _ -> next(before).status(OrderStatus.CONFIRMED).build(event, envelope);
            case OrderCancelled cancelled ->
                next(before)
                        .status(OrderStatus.CANCELLED)
                        .cancel(cancelled.lines())
                        .credit(cancelled.creditMinor())
                        .build(event, envelope);
            case OrderExpired expired ->
                next(before)
                        .status(OrderStatus.EXPIRED)
                        .cancel(expired.lines())
                        .credit(expired.creditMinor())
                        .build(event, envelope);
            case LinesCancelled cancelled ->
                next(before)
                        .cancel(cancelled.lines())
                        .credit(sum(cancelled.lines()))
                        .build(event, envelope);
            case LinesReturned returned ->
                next(before)
                        .takeBack(returned.lines())
                        .credit(sum(returned.lines()))
                        .build(event, envelope);
            case NoteAdded note ->
                (note.visibility() == NoteVisibility.PUBLIC
                                ? next(before).publicNote()
                                : next(before).privateNote())
                        .build(event, envelope);
            case LinesCredited credited ->
                next(before)
                        .giveUp(credited.lines())
                        .credit(sum(credited.lines()))
                        .build(event, envelope);
            case OrderEditing edit -> EditFold.edited(next(before), edit).build(event, envelope);
            case OrderCompleted _ -> next(before).status(OrderStatus.COMPLETED).build(event, envelope);
            case OrderArchived _ -> next(before).status(OrderStatus.ARCHIVED).build(event, envelope);
            case OrderDocument issued ->
                next(before).document(document(issued, envelope)).build(event, envelope);
            case OrderGoods goods -> GoodsFold.moved(next(before), goods).build(event, envelope);
            case OrderStockReserved _, OrderReservationExtended _, OrderMoney _ ->
                next(before).build(event, envelope);
            case OrderHeld held -> held(before, held, envelope);
            case OrderHoldReleased released -> released(before, released, envelope);
        };
    }

    private static OrderDetail.Document document(OrderDocument event, Envelope envelope) {
        Instant at = envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS);
        long totalMinor = event.content().totalMinor();
        return switch (event) {
            case InvoiceIssued e ->
                new OrderDetail.Document(
                        OrderDetail.DocumentKind.INVOICE, e.number(), at, totalMinor, e.shipmentId(), List.of());
            case CreditNoteIssued e ->
                new OrderDetail.Document(
                        OrderDetail.DocumentKind.CREDIT_NOTE, e.number(), at, totalMinor, null, e.invoices());
        };
    }

    private static OrderDetail held(Optional<OrderDetail> before, OrderHeld held, Envelope envelope) {
        var hold = new OrderDetail.Hold(held.holdId(), held.kind(), true);
        List<OrderDetail.Hold> holds = before.map(OrderDetail::holds).orElse(List.of());
        return next(before)
                .holds(Stream.concat(holds.stream(), Stream.of(hold)).toList())
                .build(held, envelope);
    }

    private static OrderDetail released(Optional<OrderDetail> before, OrderHoldReleased released, Envelope envelope) {
        List<OrderDetail.Hold> holds = before.map(OrderDetail::holds).orElse(List.of());
        return next(before)
                .holds(holds.stream()
                        .map(hold -> hold.holdId().equals(released.holdId())
                                ? new OrderDetail.Hold(hold.holdId(), hold.kind(), false)
                                : hold)
                        .toList())
                .build(released, envelope);
    }

    private static OrderDetailBuilder next(Optional<OrderDetail> before) {
        return new OrderDetailBuilder(
                before.orElseThrow(() -> new IllegalStateException("the stream does not begin with an order")));
    }

    private static long sum(List<LineCredit> lines) {
        return lines.stream().mapToLong(LineCredit::creditMinor).reduce(0, Math::addExact);
    }
}
