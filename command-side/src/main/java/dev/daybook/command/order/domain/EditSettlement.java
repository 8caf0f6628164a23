package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.payment.RefundCause;
import java.util.List;

/** What an edit makes cheaper goes back; what it makes dearer waits under its hold until it is paid for. */
public final class EditSettlement implements Reaction {

    private static final Reason EDITED = new Reason("edited", "the order was edited");

    @Override
    public String name() {
        return "edit-settlement";
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return event instanceof OrderEditConfirmed edited
                ? List.of(SettleOrder.after(
                        edited, RefundCause.EDIT, envelope.context().reason().orElse(EDITED)))
                : List.of();
    }
}
