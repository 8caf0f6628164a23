package dev.daybook.events.wire;

import dev.daybook.events.Reason;
import dev.daybook.events.operations.BuildDropped;
import dev.daybook.events.operations.DeadLetterDiscarded;
import dev.daybook.events.operations.DocumentRepaired;
import dev.daybook.events.operations.OperationsEvent;
import dev.daybook.events.operations.RebuildCancelled;
import dev.daybook.events.operations.RebuildPaced;
import dev.daybook.events.operations.RebuildPaused;
import dev.daybook.events.operations.RebuildResumed;
import dev.daybook.events.operations.RebuildStarted;
import dev.daybook.events.operations.RebuildVerified;
import dev.daybook.events.operations.SwitchAbandoned;
import dev.daybook.events.operations.SwitchBegun;
import dev.daybook.events.operations.ViewSwitched;
import java.util.List;
import java.util.Optional;

/** One event of each type that tells of operators, as the golden files have it. */
final class OperationsSamples {

    private static final String REPLAY = "0199a000-0000-7000-8000-0000000000f1";
    private static final String SWITCH = "0199a000-0000-7000-8000-0000000000f2";
    private static final String ORDER = "default/order/0199a000-0000-7000-8000-000000000001";
    private static final Reason REASON = new Reason("doubted", "the sums were asked about");

    private OperationsSamples() {}

    static List<OperationsEvent> all() {
        return List.of(
                new RebuildStarted(REPLAY, "order_detail", 4, 1, Optional.of(2_000), true),
                new RebuildPaced(REPLAY, "order_detail", Optional.of(500)),
                new RebuildPaused(REPLAY, "order_detail"),
                new RebuildResumed(REPLAY, "order_detail"),
                new RebuildVerified(REPLAY, "order_detail", 200, 0),
                new RebuildCancelled(REPLAY, "order_detail", REASON),
                new SwitchBegun(SWITCH, REPLAY, "order_detail", 4, 0, 1),
                new ViewSwitched(SWITCH, REPLAY, "order_detail", 4, 0, 1, 1_234),
                new SwitchAbandoned(SWITCH, REPLAY, "order_detail", 4, "the builds did not meet in time"),
                new BuildDropped("order_detail", 4, 0, REASON),
                new DocumentRepaired("order_detail", ORDER, 1, REASON),
                new DeadLetterDiscarded("order_detail", ORDER, 7, "0199a000-0000-7000-8000-0000000000f3", REASON));
    }
}
