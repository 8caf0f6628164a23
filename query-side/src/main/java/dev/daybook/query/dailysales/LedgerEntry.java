package dev.daybook.query.dailysales;

import dev.daybook.query.infrastructure.views.ViewDocument;

/**
 * What one event did to the sales of its day.
 *
 * @param day ISO day of the event in the business zone
 * @param units pieces sold or credited, not negative
 * @param amountMinor negative for a credit
 */
public record LedgerEntry(
        String id, String day, String currency, Kind kind, long units, long amountMinor, long version, long position)
        implements ViewDocument {

    /** Whether something was sold or given back. */
    public enum Kind {
        SALE,
        CREDIT
    }
}
