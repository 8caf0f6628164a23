package dev.daybook.standalone.day.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Invoices less credit notes are what is to be paid, and their numbers are each used once, without a gap. */
final class DocumentsLaw implements Law {

    @Override
    public Finding of(Facts facts) {
        List<String> faults = new ArrayList<>();
        Set<String> free = taken(facts, faults);
        Map<String, Long> charged = new HashMap<>();
        long documents = 0;
        for (Recorded event : facts.events()) {
            if (event.is("order.invoice-issued", "order.credit-note-issued")) {
                documents++;
                long minor = event.body().path("content").path("totalMinor").asLong();
                charged.merge(event.text("orderId"), event.is("order.invoice-issued") ? minor : -minor, Long::sum);
                if (!free.remove(event.text("number"))) {
                    faults.add("document %s bears a number that was not taken for it".formatted(event.text("number")));
                }
            }
        }
        free.forEach(number -> faults.add("number %s is on no document".formatted(number)));
        OrderBook.of(facts.events()).forEach((id, order) -> {
            long there = charged.getOrDefault(id, 0L);
            if (there != order.earnedMinor()) {
                faults.add("order %s (%s): %d is to be paid, documents come to %d"
                        .formatted(id, order.status(), order.earnedMinor(), there));
            }
        });
        return new Finding(
                "documents come to what is to be paid, their numbers have no gap", documents, "documents", faults);
    }

    /** Every number that a series gave out. */
    private static Set<String> taken(Facts facts, List<String> faults) {
        Map<String, Long> last = new TreeMap<>();
        Set<String> numbers = new HashSet<>();
        for (Recorded event : facts.events()) {
            if (event.is("series.number-taken")) {
                long sequence = event.number("sequence");
                long before = last.getOrDefault(event.text("seriesId"), 0L);
                if (sequence != before + 1) {
                    faults.add("after %d of %s comes %d".formatted(before, event.text("seriesId"), sequence));
                }
                last.put(event.text("seriesId"), sequence);
                numbers.add(event.text("number"));
            }
        }
        return numbers;
    }
}
