package dev.daybook.query.infrastructure.verification;

/** Compares some documents of a view with the stored events by a fold of its own. */
public interface SampleCheck {

    /** Looks at up to {@code limit} documents, spread over the whole store. */
    Verification.SampleVerdict check(int limit);
}
