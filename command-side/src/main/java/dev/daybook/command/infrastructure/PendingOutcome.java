package dev.daybook.command.infrastructure;

/** An outcome on its way into the store; the commit fills in where it lies. */
final class PendingOutcome {

    private final Outcome outcome;
    private volatile long position;

    PendingOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    /** One that another node has put into the store. */
    static PendingOutcome of(AcceptedCommand accepted) {
        PendingOutcome outcome = new PendingOutcome(accepted.outcome());
        outcome.at(accepted.position());
        return outcome;
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
