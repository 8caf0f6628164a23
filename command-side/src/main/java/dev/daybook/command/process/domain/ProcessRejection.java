package dev.daybook.command.process.domain;

import dev.daybook.command.decisions.Refusal;
import java.util.List;

/** What stands against a command to an effect of a reaction. */
public abstract sealed class ProcessRejection extends Refusal {

    private ProcessRejection(Kind kind, String code, String message) {
        super(kind, code, message, List.of());
    }

    /** Nothing of this id waits: it is done, replaced, or never was. */
    public static final class NotFound extends ProcessRejection {
        public NotFound(String processId) {
            super(Kind.NOT_FOUND, "process.not-found", "no process " + processId + " waits");
        }
    }

    /** Nobody can tell what an attempt that is under way will come to. */
    public static final class Running extends ProcessRejection {
        Running(String processId) {
            super(Kind.STATE, "process.running", "process " + processId + " is just being carried out");
        }
    }

    /** It waits for its first attempt, and nothing is wrong with it. */
    public static final class NotFailed extends ProcessRejection {
        public NotFailed(String processId) {
            super(Kind.STATE, "process.not-failed", "process " + processId + " has not failed");
        }
    }
}
