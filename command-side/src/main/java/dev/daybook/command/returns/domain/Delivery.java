package dev.daybook.command.returns.domain;

import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.OrderImported;
import java.time.Instant;
import java.util.List;

/** Pieces of one line that arrived together. */
public record Delivery(String lineId, int quantity, Instant at) {

    /** What an event of an order says has arrived; an imported order arrived when it was placed. */
    public static List<Delivery> of(Object event, Instant at) {
        return switch (event) {
            case LinesDelivered delivered ->
                delivered.lines().stream()
                        .map(line -> new Delivery(line.lineId(), line.quantity(), at))
                        .toList();
            case OrderImported imported ->
                imported.content().lines().stream()
                        .map(line -> new Delivery(line.lineId(), line.quantity(), at))
                        .toList();
            default -> List.of();
        };
    }
}
