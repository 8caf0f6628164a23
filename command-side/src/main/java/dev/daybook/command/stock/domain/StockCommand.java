package dev.daybook.command.stock.domain;

/** Everything that can be asked of the pieces of one SKU at one location; quantities are in pieces and above 0. */
public sealed interface StockCommand
        permits ReceiveStock,
                AdjustStock,
                SendTransfer,
                TakeTransfer,
                ReserveStock,
                ExtendReservation,
                CommitReservation,
                ReleaseReservation,
                ExpireReservations {

    /** SKU and location as {@link StockId} writes them, unique within the tenant. */
    String stockId();
}
