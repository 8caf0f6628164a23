package dev.daybook.command.order.domain;

import java.time.Year;
import java.util.Locale;

/**
 * How documents of one kind are numbered: prefix, year of issue, number within the year, as in {@code CN-2026-000001}.
 *
 * @param document names the series
 * @param digits of the number within the year, filled with zeros; one that has more is written in full
 */
public record Numbering(String document, String prefix, int digits) {

    private static final int DIGITS_MAX = 10;

    public Numbering {
        if (digits < 1 || digits > DIGITS_MAX) {
            throw new IllegalArgumentException("a number has 1 to " + DIGITS_MAX + " digits, not " + digits);
        }
    }

    /** The series of a year, which goes on whatever its numbers look like. */
    public String seriesId(Year year) {
        return document + "-" + year;
    }

    /** A number as it stands on the document. */
    public String number(Year year, int sequence) {
        return String.format(Locale.ROOT, "%s%s-%0" + digits + "d", prefix, year, sequence);
    }
}
