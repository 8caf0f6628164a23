package dev.daybook.events.order;

import java.util.List;

/**
 * What an invoice or a credit note is about. All amounts are minor units of {@code currency}.
 *
 * @param currency ISO 4217 code
 * @param adjustments amounts of the whole order as far as they fall on this document
 * @param taxes by rate; contained in the lines
 * @param totalMinor the sum of lines and adjustments
 */
public record DocumentContent(
        String currency,
        List<DocumentLine> lines,
        List<Adjustment> adjustments,
        List<DocumentTax> taxes,
        long totalMinor) {

    public DocumentContent {
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        taxes = List.copyOf(taxes);
    }
}
