package dev.daybook.query.standing;

import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderDocument;
import dev.daybook.events.order.OrderEditing;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderGoods;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.order.OrderPaymentRequested;
import dev.daybook.events.order.OrderPaymentsReleased;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderRefundRequested;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReserved;
import java.util.Optional;

/** Why something happened to an order, as somebody has said. */
public final class StatedReason {

    private StatedReason() {}

    /** The event's own reason tells more than the one the request came with. */
    public static Optional<Reason> of(OrderEvent event, Envelope.Context context) {
        return switch (event) {
            case OrderCancelled cancelled -> Optional.of(cancelled.reason());
            case LinesCancelled cancelled -> Optional.of(cancelled.reason());
            case LinesReturned returned -> Optional.of(returned.reason());
            case LinesCredited credited -> Optional.of(credited.reason());
            case OrderRefundRequested refund -> Optional.of(refund.reason());
            case OrderPaymentsReleased released -> Optional.of(released.reason());
            case OrderPlaced _,
                    OrderImported _,
                    OrderConfirmed _,
                    NoteAdded _,
                    OrderHeld _,
                    OrderHoldReleased _,
                    OrderStockReserved _,
                    OrderReservationExtended _,
                    OrderGoods _,
                    OrderPaymentRecorded _,
                    OrderPaymentRequested _,
                    OrderDocument _,
                    OrderEditing _,
                    OrderCompleted _,
                    OrderArchived _,
                    OrderExpired _ -> context.reason();
        };
    }
}
