package dev.daybook.command.stock.domain;

import dev.daybook.command.decisions.Rules;
import dev.daybook.events.stock.BackorderAllocated;
import dev.daybook.events.stock.BackorderCancelled;
import dev.daybook.events.stock.BackorderCreated;
import dev.daybook.events.stock.ReservationExpired;
import dev.daybook.events.stock.ReservationExtended;
import dev.daybook.events.stock.StockAdjusted;
import dev.daybook.events.stock.StockCommitted;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.events.stock.StockReceived;
import dev.daybook.events.stock.StockReleased;
import dev.daybook.events.stock.StockReserved;
import dev.daybook.events.stock.StockTransferred;
import java.time.Instant;
import java.util.List;

/**
 * The pieces of one SKU at one location; a stream without events is empty stock.
 *
 * <p>No piece is ever reserved twice: what is reserved is on hand. Free pieces never wait beside a backorder: whatever
 * frees or brings pieces gives them to those who wait in the same decision, first come, first served. A decision and an
 * event cost time in proportion to the active reservations, which is meant for some thousand of them.
 *
 * @param onHand pieces in the house, reserved ones included
 */
public record Stock(int onHand, Reservations reservations, Movements movements) {

    /** So many pieces are never exceeded at one location. */
    static final int ON_HAND_MAX = 1_000_000_000;

    /** The rules of the stream {@code stock}. */
    public static Rules<StockCommand, StockEvent, Stock> rules() {
        return new Rules<>(
                "stock", StockCommand::stockId, StockEvent::stockId, initial(), Stock::decide, Stock::evolve);
    }

    static Stock initial() {
        return new Stock(0, Reservations.none(), Movements.none());
    }

    /** Pieces that are kept for somebody, those of overdue reservations included until they expire. */
    public int reserved() {
        return reservations.active().values().stream()
                .mapToInt(Reservation::reserved)
                .sum();
    }

    /** Pieces that somebody has or waits for under this reservation. */
    public int kept(String reservationId) {
        return reservations.find(reservationId).map(Reservation::open).orElse(0);
    }

    /** Pieces on hand that are kept under this reservation. */
    public int ready(String reservationId) {
        return reservations.find(reservationId).map(Reservation::reserved).orElse(0);
    }

    /** Pieces on hand that are kept for nobody. */
    int free() {
        return onHand - reserved();
    }

    /**
     * So many pieces a new reservation could get: the free ones and those of overdue reservations, less those for which
     * others wait.
     */
    public int available(Instant at) {
        long pieces = free();
        for (Reservation reservation : reservations.active().values()) {
            pieces += reservation.overdue(at) ? reservation.reserved() : -reservation.backordered();
        }
        return (int) Math.max(0, pieces);
    }

    /**
     * What follows from a command; nothing when the stock is already as wanted.
     *
     * @throws StockRejection when a rule forbids it
     */
    static List<StockEvent> decide(StockCommand command, Stock stock) {
        return switch (command) {
            case ReceiveStock c -> Moving.receive(c, stock);
            case AdjustStock c -> Moving.adjust(c, stock);
            case SendTransfer c -> Moving.send(c, stock);
            case TakeTransfer c -> Moving.take(c, stock);
            case ReserveStock c -> Reserving.reserve(c, stock);
            case ExtendReservation c -> Reserving.extend(c, stock);
            case CommitReservation c -> Reserving.commit(c, stock);
            case ReleaseReservation c -> Releasing.release(c, stock);
            case ExpireReservations c -> Expiry.of(c.stockId(), stock, c.at()).events();
        };
    }

    /** The stock after an event; never refuses. */
    static Stock evolve(Stock stock, StockEvent event) {
        Reservations known = stock.reservations;
        return switch (event) {
            case StockReceived e -> stock.moved(e.quantity(), Movement.receipt(e.receiptId(), e.quantity()));
            case StockAdjusted e -> stock.moved(e.delta(), Movement.adjustment(e.adjustmentId(), e.delta()));
            case StockTransferred e ->
                stock.moved(e.delta(), Movement.transfer(e.transferId(), e.otherLocation(), e.delta()));
            case StockReserved e ->
                stock.with(known.opened(e.reservationId(), r -> r.reserve(e.quantity(), e.expiresAt())));
            case BackorderCreated e -> stock.with(known.opened(e.reservationId(), r -> r.promise(e.quantity())));
            case ReservationExtended e -> stock.with(known.changed(e.reservationId(), r -> r.until(e.expiresAt())));
            case StockReleased e -> stock.with(known.changed(e.reservationId(), r -> r.release(e.quantity())));
            case ReservationExpired e -> stock.with(known.changed(e.reservationId(), r -> r.expire(e.quantity())));
            case BackorderAllocated e -> stock.with(known.changed(e.reservationId(), r -> r.allocate(e.quantity())));
            case BackorderCancelled e -> stock.with(known.changed(e.reservationId(), r -> r.cancel(e.quantity())));
            case StockCommitted e ->
                stock.moved(-e.quantity(), Movement.shipment(e.shipmentId(), e.reservationId(), e.quantity()))
                        .with(known.changed(e.reservationId(), r -> r.commit(e.quantity())));
        };
    }

    private Stock moved(int delta, Movement movement) {
        return new Stock(onHand + delta, reservations, movements.with(movement));
    }

    private Stock with(Reservations changed) {
        return new Stock(onHand, changed, movements);
    }
}
