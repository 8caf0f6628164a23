package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Scenario.ID;

import dev.daybook.command.decisions.Need;
import dev.daybook.events.order.EditPlan;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.LinesUndelivered;
import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEditCancelled;
import dev.daybook.events.order.OrderEditStaged;
import dev.daybook.events.order.OrderEditStarted;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.order.PaymentStanding;
import dev.daybook.events.order.UndeliveredCause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An order as it would be with what is in the way mended, one thing after the other. */
final class OrderOtherwise {

    private static final String OTHER = "otherwise";
    private static final EditPlan NO_PLAN = new EditPlan(
            List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    private OrderOtherwise() {}

    static Order of(Order order, List<Need> needs) {
        Order otherwise = order;
        for (Need need : needs) {
            otherwise = otherwise((Order.Existing) otherwise, need);
        }
        return otherwise;
    }

    private static Order otherwise(Order.Existing order, Need need) {
        String what = need.pointer().substring(need.pointer().lastIndexOf('/') + 1);
        return switch (what) {
            case "status" -> status(order, ((Need.OneOf) need).needs().getLast());
            case "held" -> ((Need.Flag) need).needs() ? after(order, held()) : after(order, released(order));
            case "edit" -> after(order, edit(order, ((Need.OneOf) need).needs().getFirst()));
            case "fulfilments" -> oneMoreFulfilment(order);
            case "shipments", "open" -> order.with(order.facts().with(untouched(order)));
            case "reservations" ->
                after(
                        order,
                        List.of(new OrderStockReserved(
                                ID,
                                List.of(new LineReservation("SKU-1@main", OTHER, "SKU-1", 1, 0)),
                                Optional.of(OrderTableCommands.DUE),
                                1)));
            case "delivered" -> arrived(order);
            case "undelivered" -> need instanceof Need.AtMost ? arrived(order) : lost(order);
            case "amountMinor" -> after(order, List.of(paid(order)));
            default -> throw new AssertionError("nobody can make " + need);
        };
    }

    private static Order after(Order order, List<? extends OrderEvent> events) {
        Order after = order;
        for (OrderEvent event : events) {
            after = Order.evolve(after, event);
        }
        return after;
    }

    private static Order status(Order.Existing order, String status) {
        return switch (status) {
            case "PLACED" -> new Order.Placed(order.facts());
            case "CONFIRMED" -> after(order, List.of(new OrderConfirmed(ID)));
            case "COMPLETED" -> after(order, List.of(new OrderCompleted(ID)));
            case "CANCELLED" -> after(order, List.of(new OrderCancelled(ID, "EUR", List.of(), 0, Scenario.REASON)));
            case "EXPIRED" -> after(order, List.of(new OrderExpired(ID, "EUR", List.of(), 0)));
            case "ARCHIVED" -> after(order, List.of(new OrderArchived(ID)));
            default -> throw new AssertionError(status);
        };
    }

    private static List<OrderEvent> held() {
        return List.of(new OrderHeld(ID, OTHER, HoldKind.MANUAL));
    }

    private static List<OrderEvent> released(Order.Existing order) {
        return order.facts().holds().active().stream()
                .<OrderEvent>map(hold -> new OrderHoldReleased(ID, hold))
                .toList();
    }

    private static List<OrderEvent> edit(Order.Existing order, String edit) {
        String open = order.facts().edits().open().map(Edits.Open::editId).orElse(OTHER);
        return switch (edit) {
            case "NONE" -> List.of(new OrderEditCancelled(ID, open));
            case "STARTED" -> List.of(new OrderEditStarted(ID, OTHER));
            case "STAGED" -> List.of(new OrderEditStaged(ID, open, NO_PLAN));
            default -> throw new AssertionError(edit);
        };
    }

    /** The same lines, and nothing has happened to their pieces. */
    private static Goods untouched(Order.Existing order) {
        return Goods.of(order.facts().content().lines(), LineBalance::open);
    }

    private static Order oneMoreFulfilment(Order.Existing order) {
        String location = order.facts().goods().assignments().byFulfilmentId().values().stream()
                .map(Assignments.Assignment::location)
                .findFirst()
                .orElse("main");
        LineQuantity piece =
                order.facts().lines().byLineId().values().iterator().next().pieces(1);
        return after(order, List.of(new LinesAssigned(ID, OTHER, location, List.of(piece), Optional.empty())));
    }

    /** All pieces went and arrived in one parcel. */
    private static Order arrived(Order.Existing order) {
        List<LineQuantity> all = all(order);
        return after(sent(order, all), List.of(new LinesDelivered(ID, OTHER, all)));
    }

    private static Order lost(Order.Existing order) {
        List<LineQuantity> all = all(order);
        return after(sent(order, all), List.of(new LinesUndelivered(ID, OTHER, UndeliveredCause.LOST, all)));
    }

    private static Order sent(Order.Existing order, List<LineQuantity> all) {
        return after(
                order.with(order.facts().with(untouched(order))),
                List.of(
                        new LinesAssigned(ID, OTHER, "main", all, Optional.empty()),
                        new LinesShipped(ID, OTHER, OTHER, all)));
    }

    private static List<LineQuantity> all(Order.Existing order) {
        List<LineQuantity> all = new ArrayList<>();
        order.facts()
                .content()
                .lines()
                .forEach(line -> all.add(new LineQuantity(line.lineId(), line.sku(), line.quantity())));
        return all;
    }

    /** What it comes to has come in with one payment, no more and no less. */
    private static OrderEvent paid(Order.Existing order) {
        Balance balance = Balance.of(order.facts());
        long captured = Math.max(0, balance.owedMinor() - balance.takenMinor());
        long back = Math.max(0, balance.takenMinor() - balance.owedMinor());
        return new OrderPaymentRecorded(
                ID, new PaymentStanding(OTHER, "CAPTURED", 0, 0, captured, 0, back, 0, 0, false));
    }
}
