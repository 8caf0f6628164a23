package dev.daybook.standalone.day;

import dev.daybook.standalone.day.audit.Acknowledged;
import dev.daybook.standalone.day.audit.Checked;
import dev.daybook.standalone.day.audit.Facts;
import dev.daybook.standalone.day.audit.Fated;
import dev.daybook.standalone.day.audit.Moved;
import dev.daybook.standalone.day.audit.OrderSeen;
import dev.daybook.standalone.day.audit.Posted;
import dev.daybook.standalone.day.audit.Recorded;
import dev.daybook.standalone.day.audit.StockSeen;
import java.util.List;

/** What was seen of a day from outside, as long as the server ran. */
public record Observed(
        Course course,
        List<Fated> fates,
        List<Moved> ledger,
        List<OrderSeen> orders,
        List<Acknowledged> acknowledged,
        List<StockSeen> stock,
        List<Checked> checks,
        List<String> storyFaults) {

    public Observed {
        fates = List.copyOf(fates);
        ledger = List.copyOf(ledger);
        orders = List.copyOf(orders);
        acknowledged = List.copyOf(acknowledged);
        stock = List.copyOf(stock);
        checks = List.copyOf(checks);
        storyFaults = List.copyOf(storyFaults);
    }

    /** Together with what was found in the store and in the outbox afterwards. */
    public Facts with(List<Recorded> events, List<Posted> mails) {
        return new Facts(fates, events, ledger, mails, orders, acknowledged, stock, checks, storyFaults);
    }
}
