package dev.daybook.standalone.day.audit;

import java.util.List;

/**
 * All that is known of a day when it is over.
 *
 * @param events all that are stored, in their order
 * @param checks what the server says of itself
 * @param storyFaults stories that could not go on
 */
public record Facts(
        List<Fated> fates,
        List<Recorded> events,
        List<Moved> ledger,
        List<Posted> mails,
        List<OrderSeen> orders,
        List<Acknowledged> acknowledged,
        List<StockSeen> stock,
        List<Checked> checks,
        List<String> storyFaults) {

    public Facts {
        fates = List.copyOf(fates);
        events = List.copyOf(events);
        ledger = List.copyOf(ledger);
        mails = List.copyOf(mails);
        orders = List.copyOf(orders);
        acknowledged = List.copyOf(acknowledged);
        stock = List.copyOf(stock);
        checks = List.copyOf(checks);
        storyFaults = List.copyOf(storyFaults);
    }
}
