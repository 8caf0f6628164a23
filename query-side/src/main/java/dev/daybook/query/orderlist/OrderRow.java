package dev.daybook.query.orderlist;

import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.OrderKind;
import dev.daybook.query.infrastructure.views.ViewDocument;
import dev.daybook.query.standing.FulfilmentStatus;
import dev.daybook.query.standing.OrderStanding;
import dev.daybook.query.standing.PaymentStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order as a search finds it.
 *
 * @param standing what the next event is folded into
 * @param marks what holds of it, for one index over all of them
 * @param holds those that keep the order
 * @param assignments pieces that fulfilments are to send or have sent
 * @param locations of the assignments, each once, in the order of their names
 * @param skus each once, in the order of the lines
 * @param words of its number, its customer and its lines, folded; sorted, each once. Lines that are taken off leave theirs behind,
 *     and so their SKUs
 * @param updatedAt when its last event happened
 */
public record OrderRow(
        String id,
        String orderId,
        String number,
        OrderKind kind,
        Status status,
        PaymentStatus paymentStatus,
        FulfilmentStatus fulfilmentStatus,
        OrderStanding standing,
        List<Mark> marks,
        List<Hold> holds,
        List<Assignment> assignments,
        List<String> locations,
        @Nullable String customerId,
        List<String> skus,
        List<String> words,
        int lines,
        String currency,
        @Nullable String country,
        long totalMinor,
        long creditedMinor,
        Instant placedAt,
        Instant updatedAt,
        long version,
        long position)
        implements ViewDocument {

    public OrderRow {
        marks = List.copyOf(marks);
        holds = List.copyOf(holds);
        assignments = List.copyOf(assignments);
        locations = List.copyOf(locations);
        skus = List.copyOf(skus);
        words = List.copyOf(words);
    }

    /** A hold that is not released. */
    public record Hold(String holdId, HoldKind kind) {}

    /** Pieces of a fulfilment at a location. */
    public record Assignment(String fulfilmentId, String location, int pieces) {}

    /** What may hold of an order beside its statuses. */
    public enum Mark {
        HELD,
        /** A payment was begun and has heard neither yes nor no. */
        PAYMENT_AWAITED,
        BALANCE_DUE,
        CREDIT_OWED,
        /** Some pieces wait for the next delivery. */
        BACKORDERED
    }

    /** Where an order is in its life. */
    public enum Status {
        PLACED,
        CONFIRMED,
        COMPLETED,
        CANCELLED,
        EXPIRED,
        ARCHIVED
    }

    boolean has(Mark mark) {
        return marks.contains(mark);
    }
}
