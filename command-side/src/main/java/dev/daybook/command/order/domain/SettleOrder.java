package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.events.Reason;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.payment.RefundCause;
import java.util.Optional;

/**
 * Bring money and goods in line: confirm what is paid for, ask for what has left the house, give back what is not owed.
 *
 * @param shipmentId what has just left the house
 * @param cause what a refund would follow from
 */
public record SettleOrder(String orderId, Optional<String> shipmentId, RefundCause cause, Reason reason)
        implements OrderCommand {

    /** Asks for it because something has happened to the order. */
    static Effect after(OrderEvent event, RefundCause cause, Reason reason) {
        Optional<String> shipmentId =
                event instanceof LinesShipped shipped ? Optional.of(shipped.shipmentId()) : Optional.empty();
        return new Effect.Send(
                "order", new SettleOrder(event.orderId(), shipmentId, cause, reason), Optional.of(reason));
    }
}
