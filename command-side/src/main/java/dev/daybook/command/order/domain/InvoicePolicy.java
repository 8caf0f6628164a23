package dev.daybook.command.order.domain;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;

/**
 * Whether what is sent is invoiced, and how invoices and credit notes are numbered.
 *
 * @param enabled false: invoices come from elsewhere
 * @param zone in which a year begins
 */
public record InvoicePolicy(boolean enabled, Numbering invoices, Numbering creditNotes, ZoneId zone) {

    public InvoicePolicy {
        if (invoices.prefix().equals(creditNotes.prefix())) {
            throw new IllegalArgumentException("invoices and credit notes need different prefixes");
        }
    }

    /** The year whose numbers are taken at this time. */
    public Year year(Instant now) {
        return Year.from(now.atZone(zone));
    }
}
