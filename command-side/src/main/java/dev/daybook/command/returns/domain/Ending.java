package dev.daybook.command.returns.domain;

import dev.daybook.events.returns.ReturnCancelled;
import dev.daybook.events.returns.ReturnClosed;
import dev.daybook.events.returns.ReturnEvent;
import java.util.List;

/** How a return is over: cancelled before anything came back, closed after. */
final class Ending {

    private Ending() {}

    /** Pieces that never came are given up; each that came has been inspected. */
    static List<ReturnEvent> close(CloseReturn c, Return.Existing state) {
        return switch (state) {
            case Return.Arrived r -> closed(c, r.facts().lines());
            case Return.Closed _ -> List.of();
            case Return.Awaited _ -> throw new ReturnRejection.NothingReceived(c.returnId());
            case Return.Requested _ -> throw new ReturnRejection.NotApproved(c.returnId());
            case Return.Declined _ -> throw new ReturnRejection.AlreadyDeclined(c.returnId());
            case Return.Cancelled _ -> throw new ReturnRejection.AlreadyCancelled(c.returnId());
        };
    }

    private static List<ReturnEvent> closed(CloseReturn c, LineCounts lines) {
        long uninspected = lines.sum(LineCount::uninspected);
        if (uninspected > 0) {
            throw new ReturnRejection.NotInspected(c.returnId(), uninspected);
        }
        return List.of(new ReturnClosed(c.returnId()));
    }

    static List<ReturnEvent> cancel(CancelReturn c, Return.Existing state) {
        return switch (state) {
            case Return.Requested _, Return.Awaited _ -> List.of(new ReturnCancelled(c.returnId(), c.reason()));
            case Return.Cancelled _ -> List.of();
            case Return.Arrived _ -> throw new ReturnRejection.AlreadyReceived(c.returnId());
            case Return.Declined _ -> throw new ReturnRejection.AlreadyDeclined(c.returnId());
            case Return.Closed _ -> throw new ReturnRejection.AlreadyClosed(c.returnId());
        };
    }
}
