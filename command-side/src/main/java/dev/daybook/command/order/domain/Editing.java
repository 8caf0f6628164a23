package dev.daybook.command.order.domain;

import dev.daybook.events.order.EditPlan;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.OrderChange;
import dev.daybook.events.order.OrderEditCancelled;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderEditStaged;
import dev.daybook.events.order.OrderEditStarted;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderStockReserved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an order of which nothing has left the house is changed: planned first, then carried out as a whole. */
final class Editing {

    private Editing() {}

    static List<OrderEvent> begin(BeginEdit c, Order order) {
        OrderFacts facts = editable(c.orderId(), order);
        Edits edits = facts.edits();
        if (edits.find(c.editId()).isPresent()) {
            return List.of();
        }
        if (edits.ended().containsKey(c.editId())) {
            throw new OrderRejection.EditIdTaken(c.orderId(), c.editId());
        }
        edits.open().ifPresent(open -> {
            throw new OrderRejection.EditOpen(c.orderId(), open.editId());
        });
        return List.of(new OrderEditStarted(c.orderId(), c.editId()));
    }

    static List<OrderEvent> stage(StageEdit c, Order order) {
        OrderFacts facts = editable(c.orderId(), order);
        Edits.Open open = open(c.orderId(), c.editId(), facts);
        EditPlan plan = EditPricing.plan(c, facts);
        var _ = EditChanges.of(facts, plan);
        return open.plan().filter(plan::equals).isPresent()
                ? List.of()
                : List.of(new OrderEditStaged(c.orderId(), c.editId(), plan));
    }

    /** What was confirmed is confirmed, whatever has become of the order since. */
    static List<OrderEvent> confirm(ConfirmEdit c, Order order) {
        if (order instanceof Order.Existing existing && existing.facts().edits().wasConfirmed(c.editId())) {
            return List.of();
        }
        OrderFacts facts = editable(c.orderId(), order);
        EditPlan plan = open(c.orderId(), c.editId(), facts)
                .plan()
                .orElseThrow(() -> new OrderRejection.NothingStaged(c.orderId(), c.editId()));
        EditChanges changes = EditChanges.of(facts, plan);
        List<OrderEvent> events = new ArrayList<>();
        events.add(
                new OrderEditConfirmed(c.orderId(), c.editId(), facts.content().currency(), changes.deltaMinor()));
        events.addAll(Withdrawal.of(facts, changes.fewer()));
        events.addAll(changes.events());
        reservation(c, order, facts, changes.more()).ifPresent(events::add);
        hold(c, order, facts, changes.events()).ifPresent(events::add);
        return events;
    }

    static List<OrderEvent> cancel(CancelEdit c, Order order) {
        return switch (order) {
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(c.orderId());
            case Order.Existing existing when existing.facts().edits().wasCancelled(c.editId()) -> List.of();
            case Order.Existing existing -> {
                var _ = open(c.orderId(), c.editId(), existing.facts());
                yield List.of(new OrderEditCancelled(c.orderId(), c.editId()));
            }
        };
    }

    /** More time than the order has left is not given to it. */
    private static Optional<OrderEvent> reservation(
            ConfirmEdit c, Order order, OrderFacts facts, List<LineQuantity> more) {
        List<LineReservation> reservations =
                Allocation.of(c.orderId(), facts.reservations().nextId(c.orderId()), more, c.supply());
        if (reservations.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> until = order.awaitsConfirmation()
                ? facts.reservations().until().or(() -> Optional.of(c.supply().reservedUntil()))
                : Optional.empty();
        return Optional.of(new OrderStockReserved(
                c.orderId(),
                reservations,
                until,
                c.supply().policy().version(),
                c.supply().policy().routing().recorded()));
    }

    /** What was paid for and no longer is stays in the house. */
    private static Optional<OrderEvent> hold(ConfirmEdit c, Order order, OrderFacts facts, List<OrderChange> changes) {
        OrderFacts edited = facts.after(changes);
        boolean uncovered = order instanceof Order.Confirmed
                && Balance.of(facts).covered()
                && !Balance.of(edited).covered();
        return uncovered
                ? Optional.of(new OrderHeld(c.orderId(), Edits.holdId(c.editId()), HoldKind.PAYMENT))
                : Optional.empty();
    }

    private static Edits.Open open(String orderId, String editId, OrderFacts facts) {
        return facts.edits().find(editId).orElseThrow(() -> new OrderRejection.EditNotFound(orderId, editId));
    }

    /**
     * An order of which nothing has left the house.
     *
     * @throws OrderRejection when something has, or the order is over
     */
    private static OrderFacts editable(String orderId, Order order) {
        return switch (order) {
            case Order.Placed(var facts) -> facts;
            case Order.Confirmed(var facts) when facts.goods().parcels().isEmpty() -> facts;
            case Order.Confirmed _ -> throw new OrderRejection.AlreadyDispatched(orderId);
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(orderId);
            case Order.Completed _ -> throw new OrderRejection.AlreadyCompleted(orderId);
            case Order.Expired _ -> throw new OrderRejection.AlreadyExpired(orderId);
            case Order.Cancelled _ -> throw new OrderRejection.AlreadyCancelled(orderId);
            case Order.Archived _ -> throw new OrderRejection.AlreadyArchived(orderId);
        };
    }
}
