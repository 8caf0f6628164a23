package dev.daybook.events.order;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;
import java.util.List;

/**
 * Pieces of some lines came back and are credited.
 *
 * @param returnId the return they came with; after a slash the inspection that led to the credit, where one did
 */
@EventType(name = "order.lines-returned")
public record LinesReturned(String orderId, String returnId, String currency, List<LineCredit> lines, Reason reason)
        implements OrderEvent {

    /** The return that the pieces came with, whatever led to the credit. */
    public String cameWith() {
        return returnId.split("/", 2)[0];
    }
}
