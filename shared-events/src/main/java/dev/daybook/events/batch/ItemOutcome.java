package dev.daybook.events.batch;

/** What a command of a batch came to. */
public enum ItemOutcome {
    /** It changed something, or would have in a dry run. */
    ACCEPTED,
    /** It was already so. */
    REPEATED,
    /** The state of its stream forbids it, or there is no such stream. */
    REFUSED,
    /** What the item says is wrong. */
    FAULTY
}
