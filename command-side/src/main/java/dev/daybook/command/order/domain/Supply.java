package dev.daybook.command.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What catalogue and stock have to say about an order at the moment it is placed.
 *
 * @param catalogue by SKU; a SKU that is not in it has no product
 * @param available free pieces by stock id, as far as they were asked for
 * @param at that moment
 */
public record Supply(
        Map<String, CatalogueEntry> catalogue,
        Map<String, Integer> available,
        ReservationPolicy policy,
        FraudPolicy fraud,
        TaxPolicy tax,
        ShippingPolicy shipping,
        Instant at) {

    public Supply {
        catalogue = Map.copyOf(catalogue);
        available = Map.copyOf(available);
    }

    /** A shop that neither taxes nor charges for shipping. */
    public Supply(
            Map<String, CatalogueEntry> catalogue,
            Map<String, Integer> available,
            ReservationPolicy policy,
            FraudPolicy fraud,
            Instant at) {
        this(catalogue, available, policy, fraud, TaxPolicy.none(), ShippingPolicy.none(), at);
    }

    /** A shop that suspects nobody. */
    public Supply(
            Map<String, CatalogueEntry> catalogue,
            Map<String, Integer> available,
            ReservationPolicy policy,
            Instant at) {
        this(catalogue, available, policy, FraudPolicy.none(), at);
    }

    /** A shop without catalogue and stock. */
    public static Supply none() {
        return new Supply(Map.of(), Map.of(), new ReservationPolicy(0, Duration.ZERO, List.of("none")), Instant.EPOCH);
    }

    Instant reservedUntil() {
        return policy.deadline(at).until();
    }
}
