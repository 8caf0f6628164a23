package dev.daybook.query.orderlist;

import dev.daybook.events.Envelope;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesUnassigned;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderLine;
import dev.daybook.query.orderlist.OrderRow.Assignment;
import dev.daybook.query.orderlist.OrderRow.Mark;
import dev.daybook.query.standing.Bill;
import dev.daybook.query.standing.OrderStanding;
import dev.daybook.query.standing.PaymentStatus;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The row that follows another one; lives within one fold. */
final class OrderRowBuilder {

    private final OrderRow before;
    private OrderRow.Status status;
    private List<OrderRow.Hold> holds;
    private List<Assignment> assignments;
    private List<String> skus;
    private List<String> words;
    private int lines;
    private long totalMinor;
    private long creditedMinor;

    OrderRowBuilder(OrderRow before) {
        this.before = before;
        this.status = before.status();
        this.holds = before.holds();
        this.assignments = before.assignments();
        this.skus = before.skus();
        this.words = before.words();
        this.lines = before.lines();
        this.totalMinor = before.totalMinor();
        this.creditedMinor = before.creditedMinor();
    }

    OrderRowBuilder status(OrderRow.Status next) {
        status = next;
        return this;
    }

    OrderRowBuilder holds(UnaryOperator<Stream<OrderRow.Hold>> change) {
        holds = change.apply(holds.stream()).toList();
        return this;
    }

    /** Adds lines to those that there are; what they come to is told apart. */
    OrderRowBuilder lines(List<OrderLine> more) {
        lines += more.size();
        skus = Stream.concat(skus.stream(), more.stream().map(OrderLine::sku))
                .distinct()
                .toList();
        return words(more.stream().flatMap(line -> Stream.of(line.sku(), line.description())));
    }

    /** Lets the order be found by the words of these texts. */
    OrderRowBuilder words(Stream<String> texts) {
        words = Stream.concat(words.stream(), texts.flatMap(Words::of))
                .distinct()
                .sorted()
                .toList();
        return this;
    }

    /** Adds to what the order comes to. */
    OrderRowBuilder charge(long amountMinor) {
        totalMinor = Math.addExact(totalMinor, amountMinor);
        return this;
    }

    /** Adds to what the customer does not owe any more. */
    OrderRowBuilder credit(long amountMinor) {
        creditedMinor = Math.addExact(creditedMinor, amountMinor);
        return this;
    }

    OrderRowBuilder assign(LinesAssigned event) {
        return assignments(event.fulfilmentId(), event.location(), event.pieces());
    }

    /** A fulfilment that is to send nothing any more was nowhere. */
    OrderRowBuilder unassign(LinesUnassigned event) {
        return assignments.stream()
                .filter(assignment -> assignment.fulfilmentId().equals(event.fulfilmentId()))
                .findFirst()
                .map(assignment -> assignments(event.fulfilmentId(), assignment.location(), -event.pieces()))
                .orElse(this);
    }

    private OrderRowBuilder assignments(String fulfilmentId, String location, int more) {
        List<Assignment> next = new ArrayList<>(assignments);
        next.removeIf(assignment -> assignment.fulfilmentId().equals(fulfilmentId));
        int known = assignments.stream()
                .filter(assignment -> assignment.fulfilmentId().equals(fulfilmentId))
                .mapToInt(Assignment::pieces)
                .sum();
        if (known + more > 0) {
            next.add(new Assignment(fulfilmentId, location, known + more));
        }
        assignments = List.copyOf(next);
        return this;
    }

    OrderRow build(OrderEvent event, Envelope envelope) {
        OrderStanding standing = before.standing().after(event);
        Bill bill = standing.bill(totalMinor, creditedMinor);
        return new OrderRow(
                before.id(),
                before.orderId(),
                before.number(),
                before.kind(),
                status,
                PaymentStatus.of(bill),
                standing.fulfilmentStatus(),
                standing,
                marks(standing, bill),
                holds,
                assignments,
                assignments.stream()
                        .map(Assignment::location)
                        .distinct()
                        .sorted()
                        .toList(),
                before.customerId(),
                skus,
                words,
                lines,
                before.currency(),
                before.country(),
                totalMinor,
                creditedMinor,
                before.placedAt(),
                envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS),
                envelope.version(),
                envelope.position());
    }

    private List<Mark> marks(OrderStanding standing, Bill bill) {
        return Stream.of(Mark.values())
                .filter(mark -> switch (mark) {
                    case HELD -> !holds.isEmpty();
                    case PAYMENT_AWAITED -> standing.paymentAwaited();
                    case BALANCE_DUE -> bill.balanceDueMinor() > 0;
                    case CREDIT_OWED -> bill.creditOwedMinor() > 0;
                    case BACKORDERED -> standing.backordered();
                })
                .toList();
    }
}
