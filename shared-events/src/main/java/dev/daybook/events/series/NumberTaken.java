package dev.daybook.events.series;

import dev.daybook.events.EventType;

/**
 * A document has the next number of its series.
 *
 * @param sequence which one of the series, from 1, without a gap
 * @param number as it stands on the document
 */
@EventType(name = "series.number-taken")
public record NumberTaken(String seriesId, int sequence, String number, String orderId) implements SeriesEvent {}
