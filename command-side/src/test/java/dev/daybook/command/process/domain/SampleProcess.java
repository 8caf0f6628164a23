package dev.daybook.command.process.domain;

import dev.daybook.events.Reason;
import dev.daybook.events.process.ProcessEnded;
import dev.daybook.events.process.ProcessEvent;
import java.util.List;
import java.util.Optional;

/** One effect that should have followed from an order, and what is done with it in the tests of its life. */
final class SampleProcess {

    static final String ID = "cDE";
    static final Reason REASON = new Reason("by-phone", "the customer paid at the counter");
    static final EffectStanding FAILED = standing(3, false);
    static final EndProcess END = new EndProcess(ID, Optional.of(FAILED), REASON);
    static final EndProcess END_RUNNING = new EndProcess(ID, Optional.of(standing(3, true)), REASON);
    static final EndProcess END_FRESH = new EndProcess(ID, Optional.of(standing(0, false)), REASON);
    static final EndProcess END_FIRST_ATTEMPT = new EndProcess(ID, Optional.of(standing(0, true)), REASON);
    static final EndProcess END_NOTHING = new EndProcess(ID, Optional.empty(), REASON);
    static final ProcessEnded ENDED =
            new ProcessEnded(ID, "unpaid-expiry", "default/order/o-1", 7, 2, Optional.of("o-1"), REASON);

    private SampleProcess() {}

    static EffectStanding standing(int failures, boolean running) {
        return new EffectStanding("unpaid-expiry", "default/order/o-1", 7, 2, Optional.of("o-1"), failures, running);
    }

    static StuckProcess given(ProcessEvent... history) {
        return StuckProcess.rules().after(List.of(history));
    }
}
