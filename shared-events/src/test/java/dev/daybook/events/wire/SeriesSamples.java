package dev.daybook.events.wire;

import dev.daybook.events.series.NumberTaken;
import dev.daybook.events.series.SeriesEvent;
import java.util.List;

/** One event of each type that happens to series of numbers, as the golden files have it. */
final class SeriesSamples {

    private SeriesSamples() {}

    static List<SeriesEvent> all() {
        return List.of(new NumberTaken("invoice-2026", 7, "2026-000007", "0199a000-0000-7000-8000-000000000001"));
    }
}
