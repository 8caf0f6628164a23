package dev.daybook.query.orderlist;

import dev.daybook.events.Envelope;
import dev.daybook.events.order.AdjustmentApplied;
import dev.daybook.events.order.LineAdded;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineRemoved;
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
import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderContactChanged;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderDocument;
import dev.daybook.events.order.OrderEditCancelled;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderEditStaged;
import dev.daybook.events.order.OrderEditStarted;
import dev.daybook.events.order.OrderEditing;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderGoods;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderMoney;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReleased;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.order.ShippingAddressCorrected;
import dev.daybook.events.order.ShippingMethodChanged;
import dev.daybook.query.standing.OrderStanding;
import dev.daybook.query.standing.PaymentStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An order's row after one more event; pure. */
final class OrderRowFold {

    private OrderRowFold() {}

    static OrderRow fold(Optional<OrderRow> before, OrderEvent event, Envelope envelope) {
        OrderRowBuilder row = switch (event) {
            case OrderPlaced placed -> placed(placed, envelope);
            case OrderImported imported -> imported(imported, envelope);
            case OrderConfirmed _ -> next(before).status(OrderRow.Status.CONFIRMED);
            case OrderCancelled e ->
                next(before).status(OrderRow.Status.CANCELLED).credit(e.creditMinor());
            case OrderExpired e -> next(before).status(OrderRow.Status.EXPIRED).credit(e.creditMinor());
            case LinesCancelled e -> next(before).credit(sum(e.lines()));
            case LinesReturned e -> next(before).credit(sum(e.lines()));
            case LinesCredited e -> next(before).credit(sum(e.lines()));
            case OrderEditing edit -> edited(next(before), edit);
            case OrderCompleted _ -> next(before).status(OrderRow.Status.COMPLETED);
            case OrderArchived _ -> next(before).status(OrderRow.Status.ARCHIVED);
            case OrderGoods goods -> moved(next(before), goods);
            case NoteAdded _, OrderStockReserved _, OrderReservationExtended _, OrderMoney _, OrderDocument _ ->
                next(before);
            case OrderHeld e ->
                next(before).holds(holds -> Stream.concat(holds, Stream.of(new OrderRow.Hold(e.holdId(), e.kind()))));
            case OrderHoldReleased e ->
                next(before).holds(holds -> holds.filter(hold -> !hold.holdId().equals(e.holdId())));
        };
        return row.build(event, envelope);
    }

    private static OrderRowBuilder placed(OrderPlaced order, Envelope envelope) {
        OrderContent content = order.content();
        return opened(
                new Opening(order.orderId(), order.number(), OrderKind.SALE, OrderRow.Status.PLACED, content),
                OrderStanding.placed(content),
                envelope);
    }

    private static OrderRowBuilder imported(OrderImported order, Envelope envelope) {
        OrderContent content = order.content();
        return opened(
                new Opening(order.orderId(), order.number(), order.kind(), OrderRow.Status.COMPLETED, content),
                OrderStanding.imported(order),
                envelope);
    }

    /** What the two events say that an order may begin with. */
    private record Opening(
            String orderId, String number, OrderKind kind, OrderRow.Status status, OrderContent content) {}

    private static OrderRowBuilder opened(Opening order, OrderStanding standing, Envelope envelope) {
        OrderContent content = order.content();
        Instant at = envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS);
        OrderRow empty = new OrderRow(
                envelope.subject().toString(),
                order.orderId(),
                order.number(),
                order.kind(),
                order.status(),
                PaymentStatus.of(standing.bill(0, 0)),
                standing.fulfilmentStatus(),
                standing,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                content.customerId().orElse(null),
                List.of(),
                List.of(),
                0,
                content.currency(),
                content.country().orElse(null),
                0,
                0,
                at,
                at,
                envelope.version(),
                envelope.position());
        return new OrderRowBuilder(empty)
                .lines(content.lines())
                .words(Stream.concat(Stream.of(order.number()), content.customerId().stream()))
                .charge(content.totalMinor());
    }

    private static OrderRowBuilder moved(OrderRowBuilder row, OrderGoods event) {
        return switch (event) {
            case LinesAssigned e -> row.assign(e);
            case LinesUnassigned e -> row.unassign(e);
            case OrderStockReleased _, LinesShipped _, LinesDelivered _, LinesUndelivered _, LinesReopened _ -> row;
        };
    }

    private static OrderRowBuilder edited(OrderRowBuilder row, OrderEditing event) {
        return switch (event) {
            case LineAdded e -> row.lines(List.of(e.line())).charge(e.deltaMinor());
            case LineQuantityChanged e -> row.charge(e.deltaMinor());
            case LineTaxChanged e -> row.charge(e.deltaMinor());
            case ShippingMethodChanged e -> row.charge(e.deltaMinor());
            case AdjustmentApplied e -> row.charge(e.deltaMinor());
            case LineRemoved e -> row.credit(e.line().creditMinor());
            case OrderEditStarted _,
                    OrderEditStaged _,
                    OrderEditConfirmed _,
                    OrderEditCancelled _,
                    ShippingAddressCorrected _,
                    OrderContactChanged _ -> row;
        };
    }

    private static OrderRowBuilder next(Optional<OrderRow> before) {
        return new OrderRowBuilder(
                before.orElseThrow(() -> new IllegalStateException("the stream does not begin with an order")));
    }

    private static long sum(List<LineCredit> lines) {
        return lines.stream().mapToLong(LineCredit::creditMinor).reduce(0, Math::addExact);
    }
}
