package dev.daybook.command.returns.domain;

import dev.daybook.events.returns.ReturnApproved;
import dev.daybook.events.returns.ReturnDeclined;
import dev.daybook.events.returns.ReturnEvent;
import java.util.List;
import java.util.Optional;

/** Whether pieces may come back. */
final class Approving {

    private Approving() {}

    static List<ReturnEvent> approve(ApproveReturn c, Return.Existing state) {
        return switch (state) {
            case Return.Requested _ -> List.of(new ReturnApproved(c.returnId(), c.labelReference()));
            case Return.Awaited r -> again(c, r.facts());
            case Return.Arrived r -> again(c, r.facts());
            case Return.Closed(var facts) -> again(c, facts);
            case Return.Declined _ -> throw new ReturnRejection.AlreadyDeclined(c.returnId());
            case Return.Cancelled _ -> throw new ReturnRejection.AlreadyCancelled(c.returnId());
        };
    }

    private static List<ReturnEvent> again(ApproveReturn c, ReturnFacts facts) {
        Optional<String> label = c.labelReference();
        if (label.isPresent() && !label.equals(facts.label())) {
            throw new ReturnRejection.AlreadyApproved(c.returnId());
        }
        return List.of();
    }

    static List<ReturnEvent> decline(DeclineReturn c, Return.Existing state) {
        return switch (state) {
            case Return.Requested _ -> List.of(new ReturnDeclined(c.returnId(), c.reason()));
            case Return.Declined _ -> List.of();
            case Return.Awaited _, Return.Arrived _ -> throw new ReturnRejection.AlreadyApproved(c.returnId());
            case Return.Closed _ -> throw new ReturnRejection.AlreadyClosed(c.returnId());
            case Return.Cancelled _ -> throw new ReturnRejection.AlreadyCancelled(c.returnId());
        };
    }
}
