package dev.daybook.events.order;

import dev.daybook.events.EventType;
import java.util.List;

/**
 * What has left the house is to be paid for out of the held money.
 *
 * @param captureId names the request in each payment
 * @param shipmentId what left the house last
 * @param missingMinor what no payment has, in minor units
 */
@EventType(name = "order.payment-requested")
public record OrderPaymentRequested(
        String orderId, String captureId, String shipmentId, List<PaymentPart> captures, long missingMinor)
        implements OrderMoney {

    public OrderPaymentRequested {
        captures = List.copyOf(captures);
    }
}
