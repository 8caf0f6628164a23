package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineReservation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Chooses from where the pieces of an order come. */
final class Allocation {

    private final String reservationId;
    private final Supply supply;
    private final Map<String, Long> demand;
    private final List<String> locations;

    private Allocation(String reservationId, List<LineQuantity> lines, Supply supply) {
        this.reservationId = reservationId;
        this.supply = supply;
        this.demand = demand(lines);
        ReservationPolicy policy = supply.policy();
        this.locations = policy.routing().chosen(policy.locations(), this::haveAll);
    }

    private boolean haveAll(List<String> some) {
        return demand.entrySet().stream()
                .allMatch(wanted -> ReservationPolicy.stockIds(wanted.getKey(), some).stream()
                                .mapToLong(this::available)
                                .sum()
                        >= wanted.getValue());
    }

    /**
     * What each stock stream is to keep, in the order of the SKUs: of the chosen locations from one that has all pieces of a SKU,
     * or else from several, or else as a backorder at the first.
     *
     * @throws OrderRejection.OutOfStock naming every line that cannot be served
     */
    static List<LineReservation> of(String orderId, String reservationId, List<LineQuantity> lines, Supply supply) {
        return new Allocation(reservationId, lines, supply).allocate(orderId, lines);
    }

    /** How well each SKU whose pieces are counted can be served. */
    static Map<String, Availability> outlook(List<LineQuantity> lines, Supply supply) {
        Allocation allocation = new Allocation("", lines, supply);
        Map<String, Availability> outlook = new HashMap<>();
        allocation.demand.forEach((sku, pieces) -> outlook.put(sku, allocation.availability(sku, pieces)));
        return outlook;
    }

    private Availability availability(String sku, long wanted) {
        List<LineReservation> found = find(sku, wanted);
        int there = found.stream().mapToInt(LineReservation::reserved).sum();
        if (found.stream().mapToInt(LineReservation::pieces).sum() < wanted) {
            return Availability.missing(there);
        }
        return there < wanted ? Availability.promised(there) : Availability.enough();
    }

    private List<LineReservation> allocate(String orderId, List<LineQuantity> lines) {
        List<LineReservation> reservations = new ArrayList<>();
        Map<String, Integer> missing = new LinkedHashMap<>();
        demand.forEach((sku, pieces) -> {
            List<LineReservation> found = find(sku, pieces);
            int there = found.stream().mapToInt(LineReservation::pieces).sum();
            if (there < pieces) {
                missing.put(sku, there);
            }
            reservations.addAll(found);
        });
        if (!missing.isEmpty()) {
            throw new OrderRejection.OutOfStock(orderId, faults(lines, missing));
        }
        return reservations;
    }

    private Map<String, Long> demand(List<LineQuantity> lines) {
        Map<String, Long> demand = new TreeMap<>();
        lines.stream()
                .filter(line -> isControlled(line.sku()))
                .forEach(line -> demand.merge(line.sku(), (long) line.quantity(), Long::sum));
        return demand;
    }

    private List<LineReservation> find(String sku, long wanted) {
        int pieces = (int) Math.min(wanted, Integer.MAX_VALUE);
        List<String> stockIds = ReservationPolicy.stockIds(sku, locations);
        for (String stockId : stockIds) {
            if (available(stockId) >= pieces) {
                return List.of(new LineReservation(stockId, reservationId, sku, pieces, 0));
            }
        }
        List<LineReservation> parts = new ArrayList<>();
        int open = pieces;
        for (String stockId : stockIds) {
            int part = Math.min(open, available(stockId));
            open -= part;
            if (part > 0) {
                parts.add(new LineReservation(stockId, reservationId, sku, part, 0));
            }
        }
        return open > 0 && allowsBackorders(sku) ? backordered(sku, stockIds.getFirst(), parts, open) : parts;
    }

    private List<LineReservation> backordered(String sku, String first, List<LineReservation> parts, int backordered) {
        List<LineReservation> all = new ArrayList<>();
        int there = parts.stream()
                .filter(part -> part.stockId().equals(first))
                .mapToInt(LineReservation::reserved)
                .sum();
        all.add(new LineReservation(first, reservationId, sku, there, backordered));
        parts.stream().filter(part -> !part.stockId().equals(first)).forEach(all::add);
        return all;
    }

    private int available(String stockId) {
        return supply.available().getOrDefault(stockId, 0);
    }

    /** What is not in the catalogue is not counted. */
    private boolean isControlled(String sku) {
        return supply.catalogue().get(sku) instanceof CatalogueEntry.OnSale sale && sale.controlled();
    }

    private boolean allowsBackorders(String sku) {
        return supply.catalogue().get(sku) instanceof CatalogueEntry.OnSale sale && sale.backorders();
    }

    private static List<Fault> faults(List<LineQuantity> lines, Map<String, Integer> available) {
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            String sku = lines.get(index).sku();
            Integer there = available.get(sku);
            if (there != null) {
                faults.add(new Fault("/lines/" + index + "/quantity", "out-of-stock", sku + " has " + there + " left"));
            }
        }
        return faults;
    }
}
