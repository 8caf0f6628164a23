package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesUnassigned;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.StockPieces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which fulfilment sends which pieces. */
final class Routing {

    private Routing() {}

    /** Each location sends what stock keeps there; the policy says from where what is not counted comes. */
    static List<OrderEvent> route(RouteOrder c, Order order) {
        OrderFacts facts = Dispatching.sendable(c.orderId(), order);
        Map<String, List<LineQuantity>> byLocation = new LinkedHashMap<>();
        Map<String, Integer> free = free(c, facts);
        for (LineBalance line : facts.lines().with(LineBalance::unassigned)) {
            share(c, line, facts, free)
                    .forEach((location, quantity) -> byLocation
                            .computeIfAbsent(location, _ -> new ArrayList<>())
                            .add(line.pieces(quantity)));
        }
        List<OrderEvent> events = new ArrayList<>();
        Iterator<String> ids = facts.goods().assignments().freshIds(c.orderId());
        byLocation.forEach((location, lines) -> events.add(new LinesAssigned(
                c.orderId(),
                ids.next(),
                location,
                lines,
                Optional.of(c.policy().version()),
                c.policy().routing().recorded())));
        return events;
    }

    /** Pieces on hand that no fulfilment is to take yet, by stock id. */
    private static Map<String, Integer> free(RouteOrder c, OrderFacts facts) {
        Map<String, Integer> free = facts.goods().unassignedByStockId();
        Map<String, Integer> promised = new LinkedHashMap<>();
        facts.reservations().kept().forEach(kept -> promised.merge(kept.stockId(), kept.pieces(), Integer::sum));
        c.ready().forEach((stockId, there) -> promised.merge(stockId, -there, Integer::sum));
        promised.forEach((stockId, missing) -> free.merge(stockId, -Math.max(0, missing), Integer::sum));
        return free;
    }

    private static Map<String, Integer> share(
            RouteOrder c, LineBalance line, OrderFacts facts, Map<String, Integer> free) {
        List<String> locations = facts.reservations().kept().stream()
                .filter(pieces -> pieces.sku().equals(line.line().sku()))
                .map(StockPieces::location)
                .distinct()
                .toList();
        int wanted = line.unassigned();
        if (locations.isEmpty()) {
            return Map.of(c.policy().routing().uncounted(c.policy().locations(), sending(facts)), wanted);
        }
        Map<String, Integer> byLocation = new LinkedHashMap<>();
        for (String location : locations) {
            String stockId = line.pieces(wanted).stockId(location);
            int part = Math.min(wanted, free.getOrDefault(stockId, 0));
            if (part > 0) {
                byLocation.put(location, part);
                free.merge(stockId, -part, Integer::sum);
                wanted -= part;
            }
        }
        return byLocation;
    }

    /** Where stock keeps pieces of the order, or a fulfilment has some to send. */
    private static Set<String> sending(OrderFacts facts) {
        Set<String> sending = new HashSet<>();
        facts.reservations().kept().forEach(kept -> sending.add(kept.location()));
        facts.goods().assignments().byFulfilmentId().values().forEach(known -> sending.add(known.location()));
        return sending;
    }

    /** Splits a fulfilment in two, or merges pieces of one into another. */
    static List<OrderEvent> reassign(ReassignLines c, Order order) {
        OrderFacts facts = Dispatching.sendable(c.orderId(), order);
        Assignments.Assignment from = assignment(c.orderId(), c.from(), facts);
        List<LineQuantity> lines = pieces(c.orderId(), c.lines(), from, facts);
        String to = facts.goods().assignments().location(c.to()).orElse(from.location());
        if (c.from().equals(c.to()) || !to.equals(from.location())) {
            throw new OrderRejection.FulfilmentElsewhere(c.orderId(), c.to());
        }
        return List.of(
                new LinesUnassigned(c.orderId(), c.from(), lines),
                new LinesAssigned(c.orderId(), c.to(), from.location(), lines, Optional.empty()));
    }

    static List<OrderEvent> unassign(UnassignLines c, Order order) {
        OrderFacts facts = Dispatching.sendable(c.orderId(), order);
        Assignments.Assignment from = assignment(c.orderId(), c.fulfilmentId(), facts);
        return List.of(new LinesUnassigned(
                c.orderId(), c.fulfilmentId(), List.copyOf(from.pieces().values())));
    }

    private static Assignments.Assignment assignment(String orderId, String fulfilmentId, OrderFacts facts) {
        return facts.goods()
                .assignments()
                .find(fulfilmentId)
                .orElseThrow(() -> new OrderRejection.FulfilmentNotFound(orderId, fulfilmentId));
    }

    /**
     * The wanted pieces of an assignment.
     *
     * @throws OrderRejection.LinesUnavailable naming every line of which it has not so many
     */
    static List<LineQuantity> pieces(
            String orderId, List<LinePieces> wanted, Assignments.Assignment from, OrderFacts facts) {
        List<Fault> faults = new ArrayList<>();
        Map<String, LineQuantity> pieces = new LinkedHashMap<>();
        for (int index = 0; index < wanted.size(); index++) {
            LinePieces line = wanted.get(index);
            Optional<LineBalance> known = facts.lines().find(line.lineId());
            if (known.isEmpty()) {
                faults.add(Faults.unknownLine(index, line.lineId()));
                continue;
            }
            int taken = pieces.containsKey(line.lineId())
                    ? Objects.requireNonNull(pieces.get(line.lineId())).quantity()
                    : 0;
            if (from.of(line.lineId()) - taken < line.quantity()) {
                faults.add(Faults.tooMany(index, line.lineId(), line.quantity(), from.of(line.lineId()) - taken));
                continue;
            }
            pieces.put(line.lineId(), known.get().pieces(taken + line.quantity()));
        }
        if (!faults.isEmpty()) {
            throw new OrderRejection.LinesUnavailable(orderId, faults);
        }
        return List.copyOf(pieces.values());
    }
}
