package dev.daybook.command.order.domain;

import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReopened;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.LinesUndelivered;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderStockReserved;
import java.util.List;
import java.util.Optional;

/** How parcels leave the house, arrive or do not, and what then becomes of their pieces. */
final class Dispatching {

    private Dispatching() {}

    static List<OrderEvent> ship(ShipLines c, Order order) {
        Optional<Parcels.Parcel> known = parcel(c.shipmentId(), order);
        if (known.isPresent()) {
            return repeated(c, known.get());
        }
        OrderFacts facts = sendable(c.orderId(), order);
        Assignments.Assignment from = facts.goods()
                .assignments()
                .find(c.fulfilmentId())
                .orElseThrow(() -> new OrderRejection.FulfilmentNotFound(c.orderId(), c.fulfilmentId()));
        return List.of(new LinesShipped(
                c.orderId(), c.fulfilmentId(), c.shipmentId(), Routing.pieces(c.orderId(), c.lines(), from, facts)));
    }

    private static List<OrderEvent> repeated(ShipLines c, Parcels.Parcel known) {
        List<LinePieces> lines = known.lines().stream()
                .map(line -> new LinePieces(line.lineId(), line.quantity()))
                .toList();
        if (!known.fulfilmentId().equals(c.fulfilmentId()) || !lines.equals(c.lines())) {
            throw new OrderRejection.ShipmentIdTaken(c.orderId(), c.shipmentId());
        }
        return List.of();
    }

    static List<OrderEvent> deliver(DeliverLines c, Order order) {
        Parcels.Parcel parcel = existingParcel(c.orderId(), c.shipmentId(), order);
        return switch (parcel.place()) {
            case ON_THE_WAY -> List.of(new LinesDelivered(c.orderId(), c.shipmentId(), parcel.lines()));
            case DELIVERED -> List.of();
            case UNDELIVERED, REOPENED, CREDITED ->
                throw new OrderRejection.ParcelUndelivered(c.orderId(), c.shipmentId());
        };
    }

    static List<OrderEvent> miss(MissLines c, Order order) {
        Parcels.Parcel parcel = existingParcel(c.orderId(), c.shipmentId(), order);
        return switch (parcel.place()) {
            case ON_THE_WAY -> List.of(new LinesUndelivered(c.orderId(), c.shipmentId(), c.cause(), parcel.lines()));
            case UNDELIVERED, REOPENED, CREDITED -> List.of();
            case DELIVERED -> throw new OrderRejection.ParcelDelivered(c.orderId(), c.shipmentId());
        };
    }

    /** Stock keeps as many pieces again. */
    static List<OrderEvent> reopen(ReopenLines c, Order order) {
        Parcels.Parcel parcel = existingParcel(c.orderId(), c.shipmentId(), order);
        return switch (parcel.place()) {
            case UNDELIVERED -> reopened(c, parcel.lines(), order.reservations());
            case REOPENED -> List.of();
            case CREDITED -> throw new OrderRejection.ParcelSettled(c.orderId(), c.shipmentId());
            case ON_THE_WAY, DELIVERED -> throw new OrderRejection.ParcelNotMissing(c.orderId(), c.shipmentId());
        };
    }

    private static List<OrderEvent> reopened(ReopenLines c, List<LineQuantity> lines, Reservations known) {
        OrderEvent reopened = new LinesReopened(c.orderId(), c.shipmentId(), lines);
        List<LineReservation> reservations = Allocation.of(c.orderId(), known.nextId(c.orderId()), lines, c.supply());
        return reservations.isEmpty()
                ? List.of(reopened)
                : List.of(
                        reopened,
                        new OrderStockReserved(
                                c.orderId(),
                                reservations,
                                Optional.empty(),
                                c.supply().policy().version(),
                                c.supply().policy().routing().recorded()));
    }

    static List<OrderEvent> credit(CreditLines c, Order order) {
        Parcels.Parcel parcel = existingParcel(c.orderId(), c.shipmentId(), order);
        return switch (parcel.place()) {
            case UNDELIVERED -> List.of(credited(c, parcel, order));
            case CREDITED -> List.of();
            case REOPENED -> throw new OrderRejection.ParcelSettled(c.orderId(), c.shipmentId());
            case ON_THE_WAY, DELIVERED -> throw new OrderRejection.ParcelNotMissing(c.orderId(), c.shipmentId());
        };
    }

    private static OrderEvent credited(CreditLines c, Parcels.Parcel parcel, Order order) {
        OrderFacts facts = existing(c.orderId(), order).facts();
        List<ReturnedPieces> pieces = parcel.lines().stream()
                .map(line -> new ReturnedPieces(line.lineId(), line.quantity(), Optional.empty()))
                .toList();
        List<LineCredit> credits = facts.lines()
                .take(c.orderId(), pieces, facts.decimals(), LineBalance::undelivered, LineBalance::credit);
        return new LinesCredited(c.orderId(), c.shipmentId(), facts.content().currency(), credits, c.reason());
    }

    /**
     * An order whose pieces may be worked on.
     *
     * @throws OrderRejection when it is not confirmed, held, or over
     */
    static OrderFacts sendable(String orderId, Order order) {
        return switch (order) {
            case Order.Confirmed(var facts) when facts.holds().active().isEmpty() -> facts;
            case Order.Confirmed(var facts) ->
                throw new OrderRejection.OnHold(orderId, facts.holds().active());
            case Order.Placed _ -> throw new OrderRejection.NotConfirmed(orderId);
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(orderId);
            case Order.Completed _ -> throw new OrderRejection.AlreadyCompleted(orderId);
            case Order.Expired _ -> throw new OrderRejection.AlreadyExpired(orderId);
            case Order.Cancelled _ -> throw new OrderRejection.AlreadyCancelled(orderId);
            case Order.Archived _ -> throw new OrderRejection.AlreadyArchived(orderId);
        };
    }

    private static Parcels.Parcel existingParcel(String orderId, String shipmentId, Order order) {
        var _ = existing(orderId, order);
        return parcel(shipmentId, order).orElseThrow(() -> new OrderRejection.ShipmentNotFound(orderId, shipmentId));
    }

    private static Order.Existing existing(String orderId, Order order) {
        return switch (order) {
            case Order.Existing existing -> existing;
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(orderId);
        };
    }

    private static Optional<Parcels.Parcel> parcel(String shipmentId, Order order) {
        return order instanceof Order.Existing existing
                ? existing.facts().goods().parcels().find(shipmentId)
                : Optional.empty();
    }
}
