package dev.daybook.command.returns.domain;

import java.util.List;
import java.util.Optional;

/**
 * Ask to give pieces of an order back.
 *
 * @param note in the customer's words
 * @param windowOverridden whether pieces may come back that should have come earlier
 * @param sale what the order says; absent: there is no such order
 */
public record RequestReturn(
        String returnId,
        String orderId,
        List<RequestedPieces> lines,
        Optional<String> note,
        boolean windowOverridden,
        Optional<Sale> sale)
        implements ReturnCommand {

    /** A request that keeps to the window. */
    public RequestReturn(
            String returnId, String orderId, List<RequestedPieces> lines, Optional<String> note, Optional<Sale> sale) {
        this(returnId, orderId, lines, note, false, sale);
    }

    /** The same request, with what the order says. */
    public RequestReturn of(Sale known) {
        return new RequestReturn(returnId, orderId, lines, note, windowOverridden, Optional.of(known));
    }
}
