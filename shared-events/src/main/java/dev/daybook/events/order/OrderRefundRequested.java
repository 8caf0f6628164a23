package dev.daybook.events.order;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;
import dev.daybook.events.payment.RefundCause;
import java.util.List;

/**
 * Money that is no longer owed is to go back to the payer.
 *
 * @param refundId names the request in each payment
 */
@EventType(name = "order.refund-requested")
public record OrderRefundRequested(
        String orderId, String refundId, RefundCause cause, List<PaymentPart> refunds, Reason reason)
        implements OrderMoney {

    public OrderRefundRequested {
        refunds = List.copyOf(refunds);
    }
}
