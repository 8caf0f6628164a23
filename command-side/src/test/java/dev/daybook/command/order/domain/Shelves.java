package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.euros;

import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.OrderStockReserved;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words for catalogue and stock in tests; the SKU of line n is {@code SKU-n}, the locations are near and far. */
final class Shelves {

    private Shelves() {}

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final ReservationPolicy POLICY = new ReservationPolicy(3, Duration.ofMinutes(15), List.of("near", "far"));

    static CatalogueEntry counted(String price) {
        return new CatalogueEntry.OnSale("a lamp", euros(price), true, false);
    }

    static CatalogueEntry promised(String price) {
        return new CatalogueEntry.OnSale("a lamp", euros(price), true, true);
    }

    static CatalogueEntry uncounted(String price) {
        return new CatalogueEntry.OnSale("a voucher", euros(price), false, false);
    }

    static Supply supply(Map<String, CatalogueEntry> catalogue, Map<String, Integer> available) {
        return new Supply(catalogue, available, POLICY, NOON);
    }

    static OrderStockReserved reserved(LineReservation... reservations) {
        return new OrderStockReserved(ID, List.of(reservations), Optional.of(Instant.parse("2026-01-01T12:15:00Z")), 3);
    }

    static LineReservation at(String location, int reserved, int backordered) {
        return new LineReservation("SKU-1@" + location, ID, "SKU-1", reserved, backordered);
    }
}
