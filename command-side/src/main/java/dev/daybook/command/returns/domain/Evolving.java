package dev.daybook.command.returns.domain;

import dev.daybook.events.returns.ReturnApproved;
import dev.daybook.events.returns.ReturnCancelled;
import dev.daybook.events.returns.ReturnClosed;
import dev.daybook.events.returns.ReturnDeclined;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.returns.ReturnExchanged;
import dev.daybook.events.returns.ReturnInspected;
import dev.daybook.events.returns.ReturnItemsReceived;
import dev.daybook.events.returns.ReturnRequested;
import dev.daybook.events.returns.ReturnRestocked;
import dev.daybook.events.returns.ReturnSent;

/** What an event makes of a return; never refuses. */
final class Evolving {

    private Evolving() {}

    static Return evolve(Return state, ReturnEvent event) {
        return switch (state) {
            case Return.NotRequested none ->
                event instanceof ReturnRequested requested ? new Return.Requested(ReturnFacts.of(requested)) : none;
            case Return.Existing existing -> evolve(existing, event);
        };
    }

    private static Return evolve(Return.Existing state, ReturnEvent event) {
        ReturnFacts facts = state.facts();
        return switch (event) {
            case ReturnRequested _ -> state;
            case ReturnApproved e -> new Return.Approved(facts.approved(e));
            case ReturnDeclined _ -> new Return.Declined(facts);
            case ReturnSent e -> underWay(facts.sent(e));
            case ReturnItemsReceived e -> underWay(facts.received(e));
            case ReturnInspected e -> underWay(facts.inspected(e));
            case ReturnRestocked e -> underWay(facts.restocked(e));
            case ReturnExchanged e -> exchanged(state, facts.exchanged(e));
            case ReturnClosed _ -> new Return.Closed(facts);
            case ReturnCancelled _ -> new Return.Cancelled(facts);
        };
    }

    /** It goes on where it was. */
    private static Return exchanged(Return.Existing state, ReturnFacts facts) {
        return switch (state) {
            case Return.Requested _ -> new Return.Requested(facts);
            case Return.Approved _ -> new Return.Approved(facts);
            case Return.Declined _ -> new Return.Declined(facts);
            case Return.Closed _ -> new Return.Closed(facts);
            case Return.Cancelled _ -> new Return.Cancelled(facts);
            case Return.InTransit _, Return.Arrived _ -> underWay(facts);
        };
    }

    private static Return underWay(ReturnFacts facts) {
        LineCounts lines = facts.lines();
        if (lines.sum(LineCount::received) == 0) {
            return new Return.InTransit(facts);
        }
        if (lines.sum(LineCount::missing) > 0) {
            return new Return.PartiallyReceived(facts);
        }
        return lines.sum(LineCount::uninspected) > 0 ? new Return.Received(facts) : new Return.Inspected(facts);
    }
}
