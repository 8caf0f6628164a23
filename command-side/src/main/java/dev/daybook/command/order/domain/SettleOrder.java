package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.events.Reason;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.payment.RefundCause;
import java.util.Optional;

/**
 * Bring money and goods in line: confirm what is paid for, ask for what has left the house, give back what is not owed.
 *
 * @param cause what a refund would follow from
 */
public record SettleOrder(String orderId, RefundCause cause, Reason reason) implements OrderCommand {

    /** Asks for it because something has happened to the order. */
    static Effect after(OrderEvent event, RefundCause cause, Reason reason) {
        return new Effect.Send("order", new SettleOrder(event.orderId(), cause, reason), Optional.of(reason));
    }
}
