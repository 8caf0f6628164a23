package dev.daybook.command.stock.domain;

import dev.daybook.events.stock.BackorderCreated;
import dev.daybook.events.stock.ReservationExtended;
import dev.daybook.events.stock.StockCommitted;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.events.stock.StockReserved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How pieces are kept for somebody, for how long, and how they leave the house. */
final class Reserving {

    private Reserving() {}

    /**
     * Reservations that are overdue expire first, so that they end without any timer. A reservation that is known with the
     * same quantity was made already, whatever became of it since.
     */
    static List<StockEvent> reserve(ReserveStock c, Stock stock) {
        Optional<Reservation> known = stock.reservations().find(c.reservationId());
        if (known.isPresent()) {
            return repeated(c, known.get());
        }
        Expiry expiry = Expiry.of(c.stockId(), stock, c.at());
        int there = Math.min(expiry.free(), c.quantity());
        int missing = c.quantity() - there;
        if (missing > 0 && !c.backorder()) {
            throw new StockRejection.Insufficient(c.stockId(), expiry.free());
        }
        List<StockEvent> events = new ArrayList<>(expiry.events());
        if (there > 0) {
            events.add(new StockReserved(c.stockId(), c.reservationId(), there, c.expiresAt()));
        }
        if (missing > 0) {
            events.add(new BackorderCreated(c.stockId(), c.reservationId(), missing));
        }
        return List.copyOf(events);
    }

    private static List<StockEvent> repeated(ReserveStock c, Reservation known) {
        if (known.asked() != c.quantity()) {
            throw new StockRejection.ReservationIdTaken(c.stockId(), c.reservationId());
        }
        return List.of();
    }

    /** Pieces that are only waited for have no end, so there is nothing to extend. */
    static List<StockEvent> extend(ExtendReservation c, Stock stock) {
        Reservation known = stock.reservations()
                .find(c.reservationId())
                .orElseThrow(() -> new StockRejection.NotReserved(c.stockId(), c.reservationId(), 0));
        if (known.expired() || known.overdue(c.at())) {
            throw new StockRejection.Expired(c.stockId(), c.reservationId());
        }
        if (known.over()) {
            throw new StockRejection.NotReserved(c.stockId(), c.reservationId(), 0);
        }
        return known.reserved() == 0 || known.expiresAt().equals(c.expiresAt())
                ? List.of()
                : List.of(new ReservationExtended(c.stockId(), c.reservationId(), c.expiresAt()));
    }

    /** Pieces of an overdue reservation may leave the house as long as nobody else has taken them. */
    static List<StockEvent> commit(CommitReservation c, Stock stock) {
        Movement shipment = Movement.shipment(c.shipmentId(), c.reservationId(), c.quantity());
        if (stock.movements().repeats(c.stockId(), shipment)) {
            return List.of();
        }
        int reserved = stock.reservations()
                .find(c.reservationId())
                .map(Reservation::reserved)
                .orElse(0);
        if (reserved < c.quantity()) {
            throw new StockRejection.NotReserved(c.stockId(), c.reservationId(), reserved);
        }
        return List.of(new StockCommitted(c.stockId(), c.reservationId(), c.shipmentId(), c.quantity()));
    }
}
