package dev.daybook.events.series;

/** Everything that can happen to one series of numbers; the stream of a series contains nothing else. */
public sealed interface SeriesEvent permits NumberTaken {

    /** What is numbered and the year in which it is issued, as in {@code invoice-2026}. */
    String seriesId();
}
