package dev.daybook.cli.onlineretail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The body of {@code POST /v1/return-imports}.
 *
 * @param refundMinor what was paid back, in minor units; absent: nothing was
 */
record ReturnImportBody(
        UUID returnId, UUID orderId, Instant occurredAt, List<Line> lines, Optional<Long> refundMinor, Reason reason) {

    /**
     * Pieces given back.
     *
     * @param unitPrice what is credited for one, whatever it was sold at
     */
    record Line(String lineId, int quantity, OrderImportBody.Price unitPrice) {}

    record Reason(String code, String text) {}
}
