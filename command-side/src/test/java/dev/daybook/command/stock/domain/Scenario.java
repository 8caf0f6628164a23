package dev.daybook.command.stock.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.daybook.command.decisions.Refusal;
import dev.daybook.events.Reason;
import dev.daybook.events.stock.BackorderAllocated;
import dev.daybook.events.stock.BackorderCancelled;
import dev.daybook.events.stock.BackorderCreated;
import dev.daybook.events.stock.ReservationExpired;
import dev.daybook.events.stock.StockCommitted;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.events.stock.StockReceived;
import dev.daybook.events.stock.StockReleased;
import dev.daybook.events.stock.StockReserved;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Given events, when a command, then events: the words the tests of stock are written in. */
final class Scenario {

    static final String ID = "85123A@main";
    static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    static final Instant SOON = NOW.plusSeconds(900);
    static final Reason REASON = new Reason("stock-take", "two were broken");

    private Scenario() {}

    static Stock given(StockEvent... history) {
        return Stock.rules().after(Arrays.asList(history));
    }

    static List<StockEvent> when(StockCommand command, StockEvent... history) {
        return Stock.rules().decide().apply(command, given(history));
    }

    static <R extends StockRejection> R assertRefused(
            Class<R> rejection, String code, StockCommand command, StockEvent... history) {
        R refusal = Objects.requireNonNull(catchThrowableOfType(rejection, () -> when(command, history)));
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.explanation()).contains(refusal.stockId());
        assertThat(refusal.stockId()).isEqualTo(ID);
        assertThat(refusal.sku()).isEqualTo("85123A");
        assertThat(refusal.kind())
                .isEqualTo(refusal instanceof StockRejection.SameLocation ? Refusal.Kind.CONTENT : Refusal.Kind.STATE);
        return refusal;
    }

    static StockReceived received(int quantity) {
        return new StockReceived(ID, "d1", quantity);
    }

    static StockReserved reserved(String reservationId, int quantity) {
        return new StockReserved(ID, reservationId, quantity, Optional.empty());
    }

    static StockReserved reserved(String reservationId, int quantity, Instant expiresAt) {
        return new StockReserved(ID, reservationId, quantity, Optional.of(expiresAt));
    }

    static StockCommitted committed(String reservationId, String shipmentId, int quantity) {
        return new StockCommitted(ID, reservationId, shipmentId, quantity);
    }

    static StockReleased released(String reservationId, int quantity) {
        return new StockReleased(ID, reservationId, quantity, REASON);
    }

    static ReservationExpired expired(String reservationId, int quantity) {
        return new ReservationExpired(ID, reservationId, quantity);
    }

    static BackorderCreated promised(String reservationId, int quantity) {
        return new BackorderCreated(ID, reservationId, quantity);
    }

    static BackorderAllocated allocated(String reservationId, int quantity) {
        return new BackorderAllocated(ID, reservationId, quantity);
    }

    static BackorderCancelled cancelled(String reservationId, int quantity) {
        return new BackorderCancelled(ID, reservationId, quantity);
    }

    static ReserveStock reserve(String reservationId, int quantity) {
        return new ReserveStock(ID, reservationId, quantity, false, Optional.of(SOON), NOW);
    }

    static ReserveStock reserveOrWait(String reservationId, int quantity) {
        return new ReserveStock(ID, reservationId, quantity, true, Optional.of(SOON), NOW);
    }

    static ReleaseReservation release(String reservationId, int quantity) {
        return new ReleaseReservation(ID, reservationId, quantity, REASON);
    }

    static CommitReservation commit(String reservationId, String shipmentId, int quantity) {
        return new CommitReservation(ID, reservationId, shipmentId, quantity);
    }
}
