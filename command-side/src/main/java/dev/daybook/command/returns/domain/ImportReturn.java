package dev.daybook.command.returns.domain;

import dev.daybook.events.Reason;
import java.util.List;
import java.util.Optional;

/**
 * Take over pieces that came back, were accepted and were paid back where their order was taken over from.
 *
 * @param lines a line may have several entries, of different prices
 * @param refundMinor what was paid back, in minor units of the order's currency; 0: nothing was
 * @param reason of the credit
 * @param sale what the order says; absent: there is no such order
 */
public record ImportReturn(
        String returnId,
        String orderId,
        List<CreditedPieces> lines,
        long refundMinor,
        Reason reason,
        Optional<Sale> sale)
        implements ReturnCommand {

    /** The same, with what the order says. */
    public ImportReturn of(Sale known) {
        return new ImportReturn(returnId, orderId, lines, refundMinor, reason, Optional.of(known));
    }
}
