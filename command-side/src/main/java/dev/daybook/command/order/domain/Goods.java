package dev.daybook.command.order.domain;

import dev.daybook.events.order.AdjustmentApplied;
import dev.daybook.events.order.LineAdded;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineRemoved;
import dev.daybook.events.order.LineTaxChanged;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReopened;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.LinesUnassigned;
import dev.daybook.events.order.LinesUndelivered;
import dev.daybook.events.order.OrderChange;
import dev.daybook.events.order.OrderContactChanged;
import dev.daybook.events.order.OrderGoods;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderStockReleased;
import dev.daybook.events.order.ShippingAddressCorrected;
import dev.daybook.events.order.ShippingMethodChanged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The pieces of an order: how many there are, who sends them, where they are, and what stock keeps for them. */
record Goods(LineBalances lines, Assignments assignments, Parcels parcels, Reservations reservations) {

    static Goods of(List<OrderLine> lines, Function<OrderLine, LineBalance> balance) {
        return new Goods(LineBalances.of(lines, balance), Assignments.none(), Parcels.none(), Reservations.none());
    }

    Goods less(List<LineCredit> credits, BiFunction<LineBalance, Integer, LineBalance> change) {
        return new Goods(lines.less(credits, change), assignments, parcels, reservations);
    }

    Goods credited(String shipmentId, List<LineCredit> credits) {
        return less(credits, LineBalance::credit).moved(shipmentId, Parcels.Place.CREDITED);
    }

    Goods with(Reservations others) {
        return new Goods(lines, assignments, parcels, others);
    }

    /** The pieces after an event. */
    Goods after(OrderGoods event) {
        return switch (event) {
            case OrderStockReleased e -> with(reservations.less(e.released()));
            case LinesAssigned e ->
                new Goods(
                        lines.after(e.lines(), LineBalance::assign),
                        assignments.with(e.fulfilmentId(), e.location(), e.lines()),
                        parcels,
                        reservations);
            case LinesUnassigned e ->
                new Goods(
                        lines.after(e.lines(), (line, quantity) -> line.assign(-quantity)),
                        assignments.without(e.fulfilmentId(), e.lines()),
                        parcels,
                        reservations);
            case LinesShipped e -> shipped(e);
            case LinesDelivered e ->
                changed(e.lines(), LineBalance::deliver).moved(e.shipmentId(), Parcels.Place.DELIVERED);
            case LinesUndelivered e ->
                changed(e.lines(), LineBalance::miss).moved(e.shipmentId(), Parcels.Place.UNDELIVERED);
            case LinesReopened e ->
                changed(e.lines(), LineBalance::reopen).moved(e.shipmentId(), Parcels.Place.REOPENED);
        };
    }

    /** The pieces after a change of an edit; what stock keeps and who sends them is told by events of their own. */
    Goods after(OrderChange change) {
        return switch (change) {
            case LineAdded e -> with(lines.with(LineBalance.open(e.line())));
            case LineQuantityChanged e -> with(lines.replaced(e.line()));
            case LineTaxChanged e -> with(lines.replaced(e.line()));
            case LineRemoved e -> less(List.of(e.line()), LineBalance::cancel);
            case ShippingAddressCorrected _, OrderContactChanged _, ShippingMethodChanged _, AdjustmentApplied _ ->
                this;
        };
    }

    private Goods with(LineBalances others) {
        return new Goods(others, assignments, parcels, reservations);
    }

    /** Pieces that stock keeps and no fulfilment is to take, by stock id in the order they were reserved. */
    Map<String, Integer> unassignedByStockId() {
        Map<String, Integer> free = new LinkedHashMap<>();
        reservations.kept().forEach(kept -> free.merge(kept.stockId(), kept.pieces(), Integer::sum));
        assignments
                .byFulfilmentId()
                .values()
                .forEach(assignment -> assignment
                        .pieces()
                        .values()
                        .forEach(line -> free.computeIfPresent(
                                line.stockId(assignment.location()), (_, pieces) -> pieces - line.quantity())));
        return free;
    }

    private Goods shipped(LinesShipped e) {
        Reservations left = assignments
                .find(e.fulfilmentId())
                .map(assignment -> reservations.less(reservations.taken(assignment.location(), e.lines())))
                .orElse(reservations);
        return new Goods(
                lines.after(e.lines(), LineBalance::ship),
                assignments.without(e.fulfilmentId(), e.lines()),
                parcels.with(e.shipmentId(), new Parcels.Parcel(e.fulfilmentId(), e.lines(), Parcels.Place.ON_THE_WAY)),
                left);
    }

    private Goods changed(List<LineQuantity> pieces, BiFunction<LineBalance, Integer, LineBalance> change) {
        return new Goods(lines.after(pieces, change), assignments, parcels, reservations);
    }

    private Goods moved(String shipmentId, Parcels.Place place) {
        return new Goods(lines, assignments, parcels.moved(shipmentId, place), reservations);
    }
}
