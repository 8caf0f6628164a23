package dev.daybook.command.series.domain;

/** Everything that can be asked of one series of numbers. */
public sealed interface SeriesCommand permits TakeNumber {

    /** The id of the series, unique within its tenant. */
    String seriesId();
}
