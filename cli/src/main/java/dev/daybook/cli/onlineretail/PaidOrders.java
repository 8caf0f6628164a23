package dev.daybook.cli.onlineretail;

import java.util.HashMap;
import java.util.Map;

/** What is left of the money that came in for each order, in minor units. */
final class PaidOrders {

    private final Map<String, Long> leftMinor = new HashMap<>();

    /** An order was paid for; one that came to nothing or less was not. */
    void paid(InvoiceNumber order, long amountMinor) {
        if (amountMinor > 0) {
            leftMinor.put(order.text(), amountMinor);
        }
    }

    /** What goes back of it for a credit: all of the credit, as long as so much is left. */
    long refund(InvoiceNumber order, long creditMinor) {
        long left = leftMinor.getOrDefault(order.text(), 0L);
        long refund = Math.min(left, creditMinor);
        leftMinor.put(order.text(), left - refund);
        return refund;
    }
}
