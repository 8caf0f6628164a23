package dev.daybook.command.process.domain;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.Reason;
import java.util.List;
import java.util.Optional;

/** What may be done to an effect of a reaction, as far as its own history has a say. */
public final class ProcessActions {

    /** One that has failed and rests. */
    private static final EffectStanding FAILED = new EffectStanding("", "", 0, 0, Optional.empty(), 1, false);

    private static final Reason SOME_REASON = new Reason("", "");

    private ProcessActions() {}

    /** Every action with its verdict, in the process's state. */
    public static List<Action> of(String processId, StuckProcess process) {
        EndProcess end = new EndProcess(processId, Optional.of(FAILED), SOME_REASON);
        return List.of(Action.judged("end", () -> StuckProcess.decide(end, process)));
    }
}
