package dev.daybook.query.orderlist;

import dev.daybook.events.Envelope;
import dev.daybook.events.order.AdjustmentApplied;
import dev.daybook.events.order.LineAdded;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineRemoved;
import dev.daybook.events.order.LineTaxChanged;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesReturned;
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
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderMoney;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.order.ShippingAddressCorrected;
import dev.daybook.events.order.ShippingMethodChanged;
import dev.daybook.query.standing.OrderStanding;
import dev.daybook.query.standing.PaymentStatus;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An order's row after one more event; pure. */
final class OrderRowFold {

    private OrderRowFold() {}

    /** What an order comes to may change with any event, and how it is paid for with it. */
    static OrderRow fold(Optional<OrderRow> before, OrderEvent event, Envelope envelope) {
        OrderRow after = change(before, event, envelope);
        return after.standing(after.standing().after(event));
    }

    private static OrderRow change(Optional<OrderRow> before, OrderEvent event, Envelope envelope) {
        return switch (event) {
            case OrderPlaced placed ->
                open(
                        placed.orderId(),
                        placed.number(),
                        OrderKind.SALE,
                        OrderRow.Status.PLACED,
                        placed.content(),
                        OrderStanding.placed(placed.content()),
                        envelope);
            case OrderImported imported ->
                open(
                        imported.orderId(),
                        imported.number(),
                        imported.kind(),
                        OrderRow.Status.COMPLETED,
                        imported.content(),
                        OrderStanding.imported(imported),
                        envelope);
            case OrderConfirmed _ -> status(row(before), OrderRow.Status.CONFIRMED, 0, envelope);
            case OrderCancelled cancelled ->
                status(row(before), OrderRow.Status.CANCELLED, cancelled.creditMinor(), envelope);
            case OrderExpired expired -> status(row(before), OrderRow.Status.EXPIRED, expired.creditMinor(), envelope);
            case LinesCancelled cancelled ->
                status(row(before), row(before).status(), sum(cancelled.lines()), envelope);
            case LinesReturned returned -> status(row(before), row(before).status(), sum(returned.lines()), envelope);
            case LinesCredited credited -> status(row(before), row(before).status(), sum(credited.lines()), envelope);
            case OrderEditing edit -> edited(row(before), edit, envelope);
            case OrderCompleted _ -> status(row(before), OrderRow.Status.COMPLETED, 0, envelope);
            case OrderArchived _ -> status(row(before), OrderRow.Status.ARCHIVED, 0, envelope);
            case NoteAdded _,
                    OrderStockReserved _,
                    OrderReservationExtended _,
                    OrderGoods _,
                    OrderMoney _,
                    OrderDocument _ -> status(row(before), row(before).status(), 0, envelope);
            case OrderHeld held ->
                holds(
                        row(before),
                        Stream.concat(row(before).activeHolds().stream(), Stream.of(held.holdId())),
                        envelope);
            case OrderHoldReleased released ->
                holds(
                        row(before),
                        row(before).activeHolds().stream().filter(hold -> !hold.equals(released.holdId())),
                        envelope);
        };
    }

    private static OrderRow open(
            String orderId,
            String number,
            OrderKind kind,
            OrderRow.Status status,
            OrderContent content,
            OrderStanding standing,
            Envelope envelope) {
        return new OrderRow(
                envelope.subject().toString(),
                orderId,
                number,
                kind,
                status,
                PaymentStatus.of(standing.bill(content.totalMinor(), 0)),
                standing.fulfilmentStatus(),
                standing,
                List.of(),
                content.customerId().orElse(null),
                content.lines().stream().map(OrderLine::sku).distinct().toList(),
                content.lines().size(),
                content.currency(),
                content.country().orElse(null),
                content.totalMinor(),
                0,
                envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS),
                envelope.version(),
                envelope.position());
    }

    private static OrderRow edited(OrderRow before, OrderEditing event, Envelope envelope) {
        return switch (event) {
            case LineAdded e -> added(before, e, envelope);
            case LineQuantityChanged e -> dearer(before, e.deltaMinor(), envelope);
            case LineTaxChanged e -> dearer(before, e.deltaMinor(), envelope);
            case ShippingMethodChanged e -> dearer(before, e.deltaMinor(), envelope);
            case AdjustmentApplied e -> dearer(before, e.deltaMinor(), envelope);
            case LineRemoved e -> status(before, before.status(), e.line().creditMinor(), envelope);
            case OrderEditStarted _,
                    OrderEditStaged _,
                    OrderEditConfirmed _,
                    OrderEditCancelled _,
                    ShippingAddressCorrected _,
                    OrderContactChanged _ -> status(before, before.status(), 0, envelope);
        };
    }

    private static OrderRow added(OrderRow before, LineAdded event, Envelope envelope) {
        List<String> skus = Stream.concat(
                        before.skus().stream(), Stream.of(event.line().sku()))
                .distinct()
                .toList();
        return dearer(before.edited(skus, before.lines() + 1, before.totalMinor()), event.deltaMinor(), envelope);
    }

    private static OrderRow dearer(OrderRow before, long deltaMinor, Envelope envelope) {
        long total = Math.addExact(before.totalMinor(), deltaMinor);
        return status(before.edited(before.skus(), before.lines(), total), before.status(), 0, envelope);
    }

    private static OrderRow status(OrderRow before, OrderRow.Status status, long creditMinor, Envelope envelope) {
        return next(before, status, before.activeHolds(), Math.addExact(before.creditedMinor(), creditMinor), envelope);
    }

    private static OrderRow holds(OrderRow before, Stream<String> active, Envelope envelope) {
        return next(before, before.status(), active.toList(), before.creditedMinor(), envelope);
    }

    private static OrderRow next(
            OrderRow before, OrderRow.Status status, List<String> activeHolds, long creditedMinor, Envelope envelope) {
        return new OrderRow(
                before.id(),
                before.orderId(),
                before.number(),
                before.kind(),
                status,
                before.paymentStatus(),
                before.fulfilmentStatus(),
                before.standing(),
                activeHolds,
                before.customerId(),
                before.skus(),
                before.lines(),
                before.currency(),
                before.country(),
                before.totalMinor(),
                creditedMinor,
                before.placedAt(),
                envelope.version(),
                envelope.position());
    }

    private static OrderRow row(Optional<OrderRow> before) {
        return before.orElseThrow(() -> new IllegalStateException("the stream does not begin with an order"));
    }

    private static long sum(List<LineCredit> lines) {
        return lines.stream().mapToLong(LineCredit::creditMinor).reduce(0, Math::addExact);
    }
}
