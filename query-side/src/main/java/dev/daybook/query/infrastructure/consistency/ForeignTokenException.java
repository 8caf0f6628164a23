package dev.daybook.query.infrastructure.consistency;

/** A consistency token of another store, or from before a restore of this one: what it asks for does not exist. */
public final class ForeignTokenException extends RuntimeException {

    ForeignTokenException() {
        super("is of another store, or from before a restore of this one; ask without it", null, false, false);
    }
}
