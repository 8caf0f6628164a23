package dev.daybook.standalone.day.audit;

import java.util.List;

/** An order as the query side tells it. */
public record OrderSeen(String id, String number, String status, List<LineSeen> lines) {

    public OrderSeen {
        lines = List.copyOf(lines);
    }

    /** How many pieces of a line there are, by the order's view. */
    public record LineSeen(
            String lineId,
            int ordered,
            int cancelled,
            int returned,
            int shipped,
            int delivered,
            int undelivered,
            int open) {}
}
