package dev.daybook.command.series.domain;

/**
 * Take a number for a document of an order.
 *
 * @param sequence which one of the series, from 1: the next one
 * @param number as it stands on the document
 */
public record TakeNumber(String seriesId, int sequence, String number, String orderId) implements SeriesCommand {}
