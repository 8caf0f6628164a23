package dev.daybook.events.order;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;
import java.util.List;

/** Held money is not needed any more. */
@EventType(name = "order.payments-released")
public record OrderPaymentsReleased(String orderId, List<String> paymentIds, Reason reason) implements OrderMoney {

    public OrderPaymentsReleased {
        paymentIds = List.copyOf(paymentIds);
    }
}
