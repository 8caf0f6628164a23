package dev.daybook.command.returns.domain;

import java.util.List;
import java.util.Optional;

/**
 * Ask to give pieces of an order back.
 *
 * @param note in the customer's words
 * @param sale what the order says; absent: there is no such order
 */
public record RequestReturn(
        String returnId, String orderId, List<RequestedPieces> lines, Optional<String> note, Optional<Sale> sale)
        implements ReturnCommand {

    /** The same request, with what the order says. */
    public RequestReturn of(Sale known) {
        return new RequestReturn(returnId, orderId, lines, note, Optional.of(known));
    }
}
