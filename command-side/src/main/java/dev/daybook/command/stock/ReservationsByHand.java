package dev.daybook.command.stock;

import dev.daybook.command.infrastructure.HandlerPart;
import dev.daybook.command.stock.domain.AdjustStock;
import dev.daybook.command.stock.domain.CommitReservation;
import dev.daybook.command.stock.domain.ExpireReservations;
import dev.daybook.command.stock.domain.ExtendReservation;
import dev.daybook.command.stock.domain.ReceiveStock;
import dev.daybook.command.stock.domain.ReleaseReservation;
import dev.daybook.command.stock.domain.ReserveStock;
import dev.daybook.command.stock.domain.SendTransfer;
import dev.daybook.command.stock.domain.StockCommand;
import dev.daybook.command.stock.domain.StockRejection;
import dev.daybook.command.stock.domain.TakeTransfer;
import java.util.Optional;
import org.axonframework.messaging.MetaData;

/** Leaves an order's reservation to the order: whoever changed it by hand would do so behind the order's back. */
final class ReservationsByHand implements HandlerPart {

    private final ReservationOwners owners;

    ReservationsByHand(ReservationOwners owners) {
        this.owners = owners;
    }

    /**
     * Holds a command that was sent to the stock itself, and would change it, against what orders reckon with.
     *
     * @throws StockRejection when it is about a reservation of an order
     */
    void check(StockCommand command, MetaData metaData) {
        reservation(command)
                .filter(reservationId -> owners.isOfOrder(command.stockId(), reservationId, metaData))
                .ifPresent(reservationId -> {
                    throw new StockRejection.ReservationOfOrder(command.stockId(), reservationId);
                });
    }

    private static Optional<String> reservation(StockCommand command) {
        return switch (command) {
            case ExtendReservation c -> Optional.of(c.reservationId());
            case CommitReservation c -> Optional.of(c.reservationId());
            case ReleaseReservation c -> Optional.of(c.reservationId());
            case ReceiveStock _, AdjustStock _, SendTransfer _, TakeTransfer _, ReserveStock _, ExpireReservations _ ->
                Optional.empty();
        };
    }
}
