package dev.daybook.command.order.domain;

/** Everything that can be asked of one order. */
public sealed interface OrderCommand
        permits PlaceOrder,
                ImportOrder,
                ConfirmOrder,
                ExpireOrder,
                ExtendReservations,
                CancelOrder,
                CancelLines,
                ReturnLines,
                AddNote,
                PlaceHold,
                ReleaseHold,
                RouteOrder,
                ReassignLines,
                UnassignLines,
                MoveLines,
                ShipLines,
                DeliverLines,
                MissLines,
                ReopenLines,
                CreditLines,
                CompleteOrder,
                ArchiveOrder,
                RecordPayment,
                SettleOrder,
                BeginEdit,
                StageEdit,
                ConfirmEdit,
                CancelEdit,
                EndReview,
                IssueDocuments {

    /** The order's id, unique within its tenant. */
    String orderId();
}
