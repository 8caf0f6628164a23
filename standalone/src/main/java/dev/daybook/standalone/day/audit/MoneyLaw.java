package dev.daybook.standalone.day.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What came in for an order, less what went back, is what the pieces come to that its customer keeps. */
final class MoneyLaw implements Law {

    @Override
    public Finding of(Facts facts) {
        List<String> faults = new ArrayList<>();
        Map<String, Long> settled = new HashMap<>();
        PaymentBook.of(facts.events()).forEach((id, payment) -> {
            var _ = settled.merge(payment.orderId(), payment.settledMinor(), Long::sum);
            if (payment.movedMinor("CAPTURE") > payment.wantedMinor()
                    || payment.movedMinor("REFUND") > payment.movedMinor("CAPTURE")) {
                faults.add("payment %s: wanted %d, moved %s".formatted(id, payment.wantedMinor(), payment.movements()));
            }
        });
        Map<String, OrderBook> books = OrderBook.of(facts.events());
        books.forEach((id, order) -> {
            long kept = settled.getOrDefault(id, 0L);
            if (kept != order.earnedMinor()) {
                faults.add("order %s (%s): %d is to be paid, %d came in and stayed"
                        .formatted(id, order.status(), order.earnedMinor(), kept));
            }
            boolean done = order.status().equals("COMPLETED") || order.isOver();
            if (done && Math.max(0, order.owedMinor()) != order.earnedMinor()) {
                faults.add("order %s (%s): credits leave %d, the pieces kept come to %d"
                        .formatted(id, order.status(), order.owedMinor(), order.earnedMinor()));
            }
        });
        return new Finding("captured - refunded = what the kept pieces come to", books.size(), "orders", faults);
    }
}
