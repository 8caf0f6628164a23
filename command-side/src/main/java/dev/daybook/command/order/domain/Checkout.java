package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.payment.RefundCause;
import java.util.List;

/** An order that is paid for is confirmed; money that comes for one that is over goes back. */
public final class Checkout implements Reaction {

    private static final Reason PAYMENT = new Reason("payment", "a payment of the order has moved");

    @Override
    public String name() {
        return "checkout";
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return switch (event) {
            case OrderPaymentRecorded e -> List.of(SettleOrder.after(e, RefundCause.CANCEL, PAYMENT));
            case OrderHoldReleased e -> List.of(SettleOrder.after(e, RefundCause.CANCEL, PAYMENT));
            default -> List.of();
        };
    }
}
