package dev.daybook.command.series.domain;

import dev.daybook.events.series.NumberTaken;
import dev.daybook.events.series.SeriesEvent;
import java.util.List;

/** The invoices of a year, and orders that take their numbers, in the tests of their life. */
final class SampleSeries {

    static final String ID = "invoice-2026";
    static final TakeNumber FIRST = new TakeNumber(ID, 1, "2026-000001", "o-1");
    static final TakeNumber SECOND = new TakeNumber(ID, 2, "2026-000002", "o-2");
    static final TakeNumber SECOND_FOR_ANOTHER = new TakeNumber(ID, 2, "2026-000002", "o-3");
    static final NumberTaken FIRST_TAKEN = new NumberTaken(ID, 1, "2026-000001", "o-1");
    static final NumberTaken SECOND_TAKEN = new NumberTaken(ID, 2, "2026-000002", "o-2");

    private SampleSeries() {}

    static Series given(SeriesEvent... history) {
        return Series.rules().after(List.of(history));
    }
}
