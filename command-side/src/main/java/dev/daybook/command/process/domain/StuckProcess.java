package dev.daybook.command.process.domain;

import dev.daybook.command.decisions.Rules;
import dev.daybook.events.process.ProcessEnded;
import dev.daybook.events.process.ProcessEvent;
import java.util.List;

/** What people have decided about one effect of a reaction; whether it waits, and how often it failed, its task knows. */
public sealed interface StuckProcess {

    /** Nobody has given it up. */
    record Wanted() implements StuckProcess {}

    /** It is given up for ever. */
    record Ended() implements StuckProcess {}

    /** The rules of the stream {@code process}. */
    static Rules<ProcessCommand, ProcessEvent, StuckProcess> rules() {
        return new Rules<>(
                "process",
                ProcessCommand::processId,
                ProcessEvent::processId,
                initial(),
                StuckProcess::decide,
                StuckProcess::evolve);
    }

    static StuckProcess initial() {
        return new Wanted();
    }

    /**
     * What follows from a command; nothing when it is already as wanted.
     *
     * @throws ProcessRejection when a rule forbids it
     */
    static List<ProcessEvent> decide(ProcessCommand command, StuckProcess process) {
        return switch (process) {
            case Ended _ -> List.of();
            case Wanted _ ->
                switch (command) {
                    case EndProcess c -> List.of(end(c));
                };
        };
    }

    private static ProcessEnded end(EndProcess c) {
        EffectStanding standing = c.standing().orElseThrow(() -> new ProcessRejection.NotFound(c.processId()));
        if (standing.running()) {
            throw new ProcessRejection.Running(c.processId());
        }
        if (standing.failures() == 0) {
            throw new ProcessRejection.NotFailed(c.processId());
        }
        return new ProcessEnded(
                c.processId(),
                standing.reaction(),
                standing.subject(),
                standing.version(),
                standing.place(),
                standing.timer(),
                c.reason());
    }

    /** The process after an event; never rejects. */
    static StuckProcess evolve(StuckProcess process, ProcessEvent event) {
        return switch (event) {
            case ProcessEnded _ -> new Ended();
        };
    }
}
