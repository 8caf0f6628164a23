package dev.daybook.standalone.day.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Each confirmation, parcel and refund is told once, and nothing else is. */
final class MailsLaw implements Law {

    @Override
    public Finding of(Facts facts) {
        Map<String, OrderBook> books = OrderBook.of(facts.events());
        Map<String, Long> refunds = new HashMap<>();
        PaymentBook.of(facts.events())
                .values()
                .forEach(payment -> refunds.merge(payment.orderId(), payment.count("REFUND"), Long::sum));
        Map<String, Long> wanted = new TreeMap<>();
        Map<String, Long> excused = new HashMap<>();
        List<String> faults = new ArrayList<>();
        books.forEach((id, order) -> {
            if (order.confirmations() > 1) {
                faults.add("order %s was confirmed %d times".formatted(id, order.confirmations()));
            }
            if (order.mailed()) {
                wanted.put("Order " + order.number() + " shipped", (long) order.parcels());
                wanted.put("Refund for order " + order.number(), refunds.getOrDefault(id, 0L));
                // who has called everything off before it was written has nothing to be told
                (order.isOver() ? excused : wanted)
                        .put("Order " + order.number() + " confirmed", (long) order.confirmations());
            }
        });
        Map<String, Long> found = found(facts, faults);
        wanted.forEach((subject, count) -> {
            long there = found.getOrDefault(subject, 0L);
            if (there != count) {
                faults.add("%d mails \"%s\" were to be, %d are there".formatted(count, subject, there));
            }
            var _ = found.remove(subject);
        });
        found.forEach((subject, count) -> {
            if (count > excused.getOrDefault(subject, 0L)) {
                faults.add("nobody asked for %d mails \"%s\"".formatted(count, subject));
            }
        });
        return new Finding(
                "each confirmation, parcel and refund is mailed once",
                facts.mails().size(),
                "mails",
                faults);
    }

    /** How many there are, by subject. */
    private static Map<String, Long> found(Facts facts, List<String> faults) {
        Map<String, Long> found = new TreeMap<>();
        Set<String> ids = new HashSet<>();
        for (Posted mail : facts.mails()) {
            found.merge(mail.subject(), 1L, Long::sum);
            if (!ids.add(mail.messageId())) {
                faults.add("two mails are called " + mail.messageId());
            }
        }
        return found;
    }
}
