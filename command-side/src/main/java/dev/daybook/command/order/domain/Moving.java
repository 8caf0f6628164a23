package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesUnassigned;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderStockReleased;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.order.StockPieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How pieces that are in no parcel yet go to another location, together with what stock keeps for them. */
final class Moving {

    private Moving() {}

    /** All of them or none; nothing where they are there already. */
    static List<OrderEvent> move(MoveLines c, Order order) {
        OrderFacts facts = Dispatching.sendable(c.orderId(), order);
        Assignments assignments = facts.goods().assignments();
        String here = assignments
                .location(c.fulfilmentId())
                .orElseThrow(() -> new OrderRejection.FulfilmentNotFound(c.orderId(), c.fulfilmentId()));
        requireKnown(c);
        List<LineQuantity> lines =
                assignments.find(c.fulfilmentId()).map(from -> loose(c, from)).orElse(List.of());
        return here.equals(c.location()) || lines.isEmpty() ? List.of() : moved(c, facts, here, lines);
    }

    private static List<OrderEvent> moved(MoveLines c, OrderFacts facts, String here, List<LineQuantity> lines) {
        List<StockPieces> given = facts.reservations().taken(here, lines);
        List<OrderEvent> events = new ArrayList<>();
        events.add(new LinesUnassigned(c.orderId(), c.fulfilmentId(), lines));
        if (!given.isEmpty()) {
            events.add(new OrderStockReleased(c.orderId(), given));
            events.add(new OrderStockReserved(
                    c.orderId(),
                    kept(c, given, facts.reservations().nextId(c.orderId())),
                    Optional.empty(),
                    c.policy().version()));
        }
        events.add(new LinesAssigned(
                c.orderId(), target(c, facts.goods().assignments()), c.location(), lines, Optional.empty()));
        return List.copyOf(events);
    }

    /** A fulfilment that has pieces to send from there, or else a new one. */
    private static String target(MoveLines c, Assignments assignments) {
        return assignments.byFulfilmentId().entrySet().stream()
                .filter(known -> known.getValue().location().equals(c.location()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> assignments.freshIds(c.orderId()).next());
    }

    private static List<LineQuantity> loose(MoveLines c, Assignments.Assignment from) {
        return from.pieces().values().stream()
                .map(line -> new LineQuantity(
                        line.lineId(),
                        line.sku(),
                        Math.min(line.quantity(), c.loose().getOrDefault(line.lineId(), 0))))
                .filter(line -> line.quantity() > 0)
                .toList();
    }

    /** As many pieces of each SKU as were kept before. */
    private static List<LineReservation> kept(MoveLines c, List<StockPieces> given, String reservationId) {
        Map<String, Integer> wanted = new TreeMap<>();
        given.forEach(pieces -> wanted.merge(pieces.sku(), pieces.pieces(), Integer::sum));
        List<Fault> missing = new ArrayList<>();
        List<LineReservation> kept = new ArrayList<>();
        wanted.forEach((sku, pieces) -> {
            String stockId = sku + "@" + c.location();
            int there = c.available().getOrDefault(stockId, 0);
            if (there < pieces) {
                missing.add(
                        new Fault("/location", "out-of-stock", sku + " has " + there + " left there, not " + pieces));
            }
            kept.add(new LineReservation(stockId, reservationId, sku, pieces, 0));
        });
        if (!missing.isEmpty()) {
            throw new OrderRejection.OutOfStock(c.orderId(), missing);
        }
        return kept;
    }

    private static void requireKnown(MoveLines c) {
        if (!c.policy().locations().contains(c.location())) {
            throw new OrderRejection.InvalidContent(List.of(new Fault(
                    "/location",
                    "unknown-location",
                    "must be one of " + String.join(", ", c.policy().locations()))));
        }
    }
}
