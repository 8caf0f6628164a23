package dev.daybook.query.standing;

import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineRemoved;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderChange;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderConfirmed;
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
import dev.daybook.events.order.OrderMoney;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReserved;
import java.util.List;
import java.util.stream.Stream;

/**
 * How an order stands in all, without its lines: as views of many orders keep it to fold the next event.
 *
 * @param totalMinor what it came to before anything was credited, in minor units of its currency
 * @param creditedMinor what of it is not owed any more
 * @param holds those that are active
 * @param standing its pieces and payments
 */
public record OrderState(
        OrderStage stage, long totalMinor, long creditedMinor, List<ActiveHold> holds, OrderStanding standing) {

    public OrderState {
        holds = List.copyOf(holds);
    }

    /** What keeps the order. */
    public record ActiveHold(String holdId, HoldKind kind) {}

    public static OrderState placed(OrderContent content) {
        return new OrderState(OrderStage.PLACED, content.totalMinor(), 0, List.of(), OrderStanding.placed(content));
    }

    public static OrderState imported(OrderImported order) {
        return new OrderState(
                OrderStage.COMPLETED, order.content().totalMinor(), 0, List.of(), OrderStanding.imported(order));
    }

    public Bill bill() {
        return standing.bill(totalMinor, creditedMinor);
    }

    /** How it stands after one more event; pure. */
    public OrderState after(OrderEvent event) {
        OrderState changed = change(event);
        return new OrderState(
                changed.stage, changed.totalMinor, changed.creditedMinor, changed.holds, standing.after(event));
    }

    private OrderState change(OrderEvent event) {
        return switch (event) {
            case OrderConfirmed _ -> at(OrderStage.CONFIRMED);
            case OrderCompleted _ -> at(OrderStage.COMPLETED);
            case OrderArchived _ -> at(OrderStage.ARCHIVED);
            case OrderCancelled e -> at(OrderStage.CANCELLED).credited(e.creditMinor());
            case OrderExpired e -> at(OrderStage.EXPIRED).credited(e.creditMinor());
            case LinesCancelled e -> credited(sum(e.lines()));
            case LinesReturned e -> credited(sum(e.lines()));
            case LinesCredited e -> credited(sum(e.lines()));
            case OrderHeld e -> held(Stream.concat(holds.stream(), Stream.of(new ActiveHold(e.holdId(), e.kind()))));
            case OrderHoldReleased e ->
                held(holds.stream().filter(hold -> !hold.holdId().equals(e.holdId())));
            case OrderEditing e -> edited(e);
            case OrderPlaced _,
                    OrderImported _,
                    NoteAdded _,
                    OrderStockReserved _,
                    OrderReservationExtended _,
                    OrderGoods _,
                    OrderMoney _,
                    OrderDocument _ -> this;
        };
    }

    private OrderState edited(OrderEditing event) {
        return switch (event) {
            case LineRemoved e -> credited(e.line().creditMinor());
            case OrderChange e ->
                new OrderState(stage, Math.addExact(totalMinor, e.deltaMinor()), creditedMinor, holds, standing);
            case OrderEditStarted _, OrderEditStaged _, OrderEditConfirmed _, OrderEditCancelled _ -> this;
        };
    }

    private OrderState at(OrderStage next) {
        return new OrderState(next, totalMinor, creditedMinor, holds, standing);
    }

    private OrderState credited(long creditMinor) {
        return new OrderState(stage, totalMinor, Math.addExact(creditedMinor, creditMinor), holds, standing);
    }

    private OrderState held(Stream<ActiveHold> active) {
        return new OrderState(stage, totalMinor, creditedMinor, active.toList(), standing);
    }

    private static long sum(List<LineCredit> lines) {
        return lines.stream().mapToLong(LineCredit::creditMinor).reduce(0, Math::addExact);
    }
}
