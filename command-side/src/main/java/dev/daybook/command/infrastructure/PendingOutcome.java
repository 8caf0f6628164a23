package dev.daybook.command.infrastructure;

/** An outcome on its way into the store; the commit fills in where it lies. */
final class PendingOutcome {

    private final Outcome outcome;
    private volatile long position;

    PendingOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }

    void at(long committed) {
        position = committed;
    }

    /** What the caller gets once the commit is done. */
    AcceptedCommand accepted() {
        return new AcceptedCommand(outcome, position, false);
    }
}
