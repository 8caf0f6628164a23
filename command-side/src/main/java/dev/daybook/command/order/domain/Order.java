package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Rules;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderContent;
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
import java.util.List;
import java.util.Optional;

/** The order's state machine: which command leads to which events in which state, and what an event makes of it. */
public sealed interface Order {

    /** Nobody has ordered under this id. */
    record NotPlaced() implements Order {}

    /** An order that exists, in whatever state. */
    sealed interface Existing extends Order {
        OrderFacts facts();

        /** The same state with other facts. */
        Existing with(OrderFacts facts);
    }

    /** Taken, not yet accepted by the shop. */
    record Placed(OrderFacts facts) implements Existing {
        @Override
        public Placed with(OrderFacts changed) {
            return new Placed(changed);
        }
    }

    /** Accepted by the shop. */
    record Confirmed(OrderFacts facts) implements Existing {
        @Override
        public Confirmed with(OrderFacts changed) {
            return new Confirmed(changed);
        }
    }

    /** Delivered and settled; its lines may still come back. */
    record Completed(OrderFacts facts) implements Existing {
        @Override
        public Completed with(OrderFacts changed) {
            return new Completed(changed);
        }
    }

    /** Never confirmed in time. */
    record Expired(OrderFacts facts) implements Existing {
        @Override
        public Expired with(OrderFacts changed) {
            return new Expired(changed);
        }
    }

    /** Called off. */
    record Cancelled(OrderFacts facts) implements Existing {
        @Override
        public Cancelled with(OrderFacts changed) {
            return new Cancelled(changed);
        }
    }

    /** Put away. */
    record Archived(OrderFacts facts) implements Existing {
        @Override
        public Archived with(OrderFacts changed) {
            return new Archived(changed);
        }
    }

    /** The rules of the stream {@code order}. */
    static Rules<OrderCommand, OrderEvent, Order> rules() {
        return new Rules<>(
                "order", OrderCommand::orderId, OrderEvent::orderId, initial(), Order::decide, Order::evolve);
    }

    private Optional<OrderFacts> known() {
        return this instanceof Existing existing ? Optional.of(existing.facts()) : Optional.empty();
    }

    /** What stock keeps for it. */
    default Reservations reservations() {
        return known().map(OrderFacts::reservations).orElse(Reservations.none());
    }

    /** What it is paid in, an ISO 4217 code; empty for an order that does not exist. */
    default Optional<String> currency() {
        return content().map(OrderContent::currency);
    }

    /** Its id; empty for an order that does not exist. */
    default Optional<String> id() {
        return known().map(OrderFacts::orderId);
    }

    /** What customers call it; empty for an order that does not exist. */
    default Optional<String> number() {
        return known().map(OrderFacts::number);
    }

    /** Whether it came to nothing, for good. */
    default boolean isCalledOff() {
        return this instanceof Cancelled || this instanceof Expired;
    }

    /** What was ordered; empty for an order that does not exist. */
    default Optional<OrderContent> content() {
        return known().map(OrderFacts::content);
    }

    /** Whether this customer placed it; a guest's order is nobody's. */
    default boolean isOf(String customerId) {
        return content()
                .flatMap(OrderContent::customerId)
                .filter(customerId::equals)
                .isPresent();
    }

    /** The pieces neither cancelled nor credited nor returned, and what they come to. */
    default List<LineCredit> remaining() {
        return known().map(facts -> facts.lines().rest()).orElse(List.of());
    }

    /** Invoices and credit notes that have no number yet, the oldest first. */
    default List<DueDocument> dueDocuments() {
        return known().map(facts -> facts.documents().due()).orElse(List.of());
    }

    /** What a parcel of it holds; nothing when no such parcel has left the house. */
    default List<LineQuantity> parcel(String shipmentId) {
        return known().flatMap(facts -> facts.goods().parcels().find(shipmentId))
                .map(Parcels.Parcel::lines)
                .orElse(List.of());
    }

    /** Whether this fulfilment has or had pieces of it to send. */
    default boolean hasFulfilment(String fulfilmentId) {
        return location(fulfilmentId).isPresent();
    }

    /** Where a fulfilment of it is or was. */
    default Optional<String> location(String fulfilmentId) {
        return known().flatMap(facts -> facts.goods().assignments().location(fulfilmentId));
    }

    /** Whether it was taken over from another system, and paid for there. */
    default boolean paidElsewhere() {
        return this instanceof Existing existing && existing.facts().payments().elsewhere();
    }

    /** What of the money that came in elsewhere has not gone back, in minor units. */
    default long keptElsewhereMinor() {
        return known().map(facts -> facts.payments().keptElsewhereMinor(facts.orderId()))
                .orElse(0L);
    }

    /** So many pieces of a line have arrived and not come back. */
    default int returnable(String lineId) {
        return line(lineId).map(LineBalance::delivered).orElse(0);
    }

    private Optional<LineBalance> line(String lineId) {
        return this instanceof Existing existing ? existing.facts().lines().find(lineId) : Optional.empty();
    }

    /** Pieces that an edit would add as it is staged. */
    default List<LineQuantity> wantedBy(String editId) {
        return preview(editId).map(EditPreview::more).orElse(List.of());
    }

    /** What an edit as it is staged would change; empty when there is no such edit. */
    default Optional<EditPreview> preview(String editId) {
        return this instanceof Existing existing ? EditPreview.of(existing.facts(), editId) : Optional.empty();
    }

    /** Whether the shop has still to accept it, and no hold is in the way. */
    default boolean awaitsConfirmation() {
        return this instanceof Placed(var facts) && facts.holds().active().isEmpty();
    }

    static Order initial() {
        return new NotPlaced();
    }

    /**
     * What follows from a command; nothing when the order is already as wanted.
     *
     * @throws OrderRejection when a rule forbids it
     */
    static List<OrderEvent> decide(OrderCommand command, Order order) {
        return switch (command) {
            case PlaceOrder c -> Placing.place(c, order);
            case ImportOrder c -> Placing.takeOver(c, order);
            case ConfirmOrder c -> Confirming.confirm(c, order);
            case CancelOrder c -> Cancelling.cancel(c, order);
            case CancelLines c -> Cancelling.cancelLines(c, order);
            case ReturnLines c -> Returning.returnLines(c, order);
            case ExpireOrder c -> Expiring.expire(c, order);
            case ExtendReservations c -> Extending.extend(c, order);
            case PlaceHold c -> Holding.hold(c, order);
            case ReleaseHold c -> Holding.release(c, order);
            case EndReview c -> Holding.endReview(c, order);
            case AddNote c -> Noting.note(c, order);
            case RouteOrder c -> Routing.route(c, order);
            case ReassignLines c -> Routing.reassign(c, order);
            case UnassignLines c -> Routing.unassign(c, order);
            case MoveLines c -> Moving.move(c, order);
            case ShipLines c -> Dispatching.ship(c, order);
            case DeliverLines c -> Dispatching.deliver(c, order);
            case MissLines c -> Dispatching.miss(c, order);
            case ReopenLines c -> Dispatching.reopen(c, order);
            case CreditLines c -> Dispatching.credit(c, order);
            case CompleteOrder c -> Ending.complete(c, order);
            case RecordPayment c -> Settling.record(c, order);
            case SettleOrder c -> Settling.settle(c, order);
            case ArchiveOrder c -> Ending.archive(c, order);
            case BeginEdit c -> Editing.begin(c, order);
            case StageEdit c -> Editing.stage(c, order);
            case ConfirmEdit c -> Editing.confirm(c, order);
            case CancelEdit c -> Editing.cancel(c, order);
            case IssueDocuments c -> Issuing.issue(c, order);
        };
    }

    /** The order after an event; never rejects. */
    static Order evolve(Order order, OrderEvent event) {
        return switch (order) {
            case NotPlaced none -> begin(none, event);
            case Existing existing -> evolve(existing, event);
        };
    }

    private static Order begin(NotPlaced none, OrderEvent event) {
        return switch (event) {
            case OrderPlaced e -> new Placed(OrderFacts.placed(e));
            case OrderImported e -> new Completed(OrderFacts.imported(e));
            case OrderConfirmed _,
                    OrderCancelled _,
                    LinesCancelled _,
                    LinesReturned _,
                    OrderHeld _,
                    OrderHoldReleased _,
                    OrderStockReserved _,
                    OrderReservationExtended _,
                    OrderExpired _,
                    LinesCredited _,
                    OrderCompleted _,
                    OrderArchived _,
                    OrderGoods _,
                    OrderMoney _,
                    OrderEditing _,
                    OrderDocument _,
                    NoteAdded _ -> none;
        };
    }

    private static Order evolve(Existing order, OrderEvent event) {
        OrderFacts facts = order.facts();
        return switch (event) {
            case OrderConfirmed _ -> new Confirmed(facts);
            case OrderCancelled e -> new Cancelled(facts.cancelled(e.lines()));
            case LinesCancelled e -> order.with(facts.cancelled(e.lines()));
            case LinesReturned e -> order.with(facts.returned(e.returnId(), e.lines()));
            case OrderHeld e -> order.with(facts.held(e.holdId(), e.kind()));
            case OrderHoldReleased e -> order.with(facts.released(e.holdId()));
            case OrderStockReserved e -> order.with(facts.reserved(e));
            case OrderReservationExtended e -> order.with(facts.reservedUntil(e.expiresAt()));
            case OrderExpired e -> new Expired(facts.cancelled(e.lines()).keepingNothing());
            case LinesCredited e -> order.with(facts.undelivered(e.shipmentId(), e.lines()));
            case OrderGoods e -> order.with(facts.after(e));
            case OrderMoney e -> order.with(facts.after(e));
            case OrderEditing e -> order.with(facts.after(e));
            case OrderDocument e -> order.with(facts.after(e));
            case OrderCompleted _ -> new Completed(facts);
            case OrderArchived _ -> new Archived(facts);
            case NoteAdded _, OrderPlaced _, OrderImported _ -> order;
        };
    }
}
