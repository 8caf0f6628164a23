package dev.daybook.cli.onlineretail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The body of {@code POST /v1/orders/{id}/return-lines}. */
record ReturnLinesBody(UUID returnId, Instant occurredAt, List<Line> lines, Reason reason) {

    /**
     * Pieces given back.
     *
     * @param unitPrice what is credited for one, whatever it was sold at
     */
    record Line(String lineId, int quantity, OrderImportBody.Price unitPrice) {}

    record Reason(String code, String text) {}
}
