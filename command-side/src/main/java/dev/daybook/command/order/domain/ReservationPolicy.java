package dev.daybook.command.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * From where and for how long pieces are kept for an order.
 *
 * @param version recorded with each reservation that the policy led to
 * @param reservedFor so long for an order that is not confirmed
 * @param locations of stock, the preferred one first; at least one
 * @param routing how it is chosen among them
 */
public record ReservationPolicy(int version, Duration reservedFor, List<String> locations, RoutingPolicy routing) {

    public ReservationPolicy {
        locations = List.copyOf(locations);
        if (locations.isEmpty()
                || Set.copyOf(locations).size() < locations.size()
                || !locations.stream().allMatch(location -> location.matches("[a-z0-9-]{1,32}"))) {
            throw new IllegalArgumentException("a shop needs stock locations, each named once: " + locations);
        }
        if (routing.weighsAll() && locations.size() > RoutingPolicy.LOCATIONS_MAX) {
            throw new IllegalArgumentException("at most " + RoutingPolicy.LOCATIONS_MAX + " locations can be weighed");
        }
    }

    /** Chooses by preference. */
    public ReservationPolicy(int version, Duration reservedFor, List<String> locations) {
        this(version, reservedFor, locations, RoutingPolicy.byPreference());
    }

    /** Until when pieces that are reserved now are kept for an order that is not confirmed. */
    public Deadline deadline(Instant now) {
        return new Deadline(now.plus(reservedFor), version);
    }

    /** Where the pieces of a SKU lie, the preferred place first. */
    public List<String> stockIds(String sku) {
        return stockIds(sku, locations);
    }

    static List<String> stockIds(String sku, List<String> locations) {
        return locations.stream().map(location -> sku + "@" + location).toList();
    }
}
