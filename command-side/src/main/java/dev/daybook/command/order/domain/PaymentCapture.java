package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.payment.RefundCause;
import java.util.List;

/** Each parcel that leaves the house is paid for out of the held money. */
public final class PaymentCapture implements Reaction {

    private static final Reason SHIPPED = new Reason("shipped", "a parcel has left the house");

    @Override
    public String name() {
        return "payment-capture";
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return switch (event) {
            case LinesShipped e -> List.of(SettleOrder.after(e, RefundCause.CANCEL, SHIPPED));
            default -> List.of();
        };
    }
}
