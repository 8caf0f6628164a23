package dev.daybook.query.dailysales;

import dev.daybook.query.infrastructure.views.ViewDocument;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What one event did to the sales of its day. Public for the codec of MongoDB's driver.
 *
 * @param day ISO day of the event in the business zone
 * @param units pieces sold or credited, not negative
 * @param amountMinor negative for a credit
 */
public record LedgerEntry(
        @BsonId String id,
        String day,
        String currency,
        Kind kind,
        long units,
        long amountMinor,
        long version,
        long position)
        implements ViewDocument {

    /** Whether something was sold or given back. */
    public enum Kind {
        SALE,
        CREDIT
    }
}
