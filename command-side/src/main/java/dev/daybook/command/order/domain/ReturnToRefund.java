package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.payment.RefundCause;
import java.util.List;

/** What came back, or never arrived and is not sent again, is paid back. */
public final class ReturnToRefund implements Reaction {

    @Override
    public String name() {
        return "return-to-refund";
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return switch (event) {
            case LinesReturned e -> List.of(SettleOrder.after(e, RefundCause.RETURN, e.reason()));
            case LinesCredited e -> List.of(SettleOrder.after(e, RefundCause.RETURN, e.reason()));
            default -> List.of();
        };
    }
}
