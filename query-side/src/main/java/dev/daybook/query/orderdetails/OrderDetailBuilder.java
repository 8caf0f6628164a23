package dev.daybook.query.orderdetails;

import dev.daybook.events.Envelope;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.OrderEvent;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The document that follows another one; lives within one fold. */
final class OrderDetailBuilder {

    private final OrderDetail before;
    private OrderStatus status;
    private List<OrderDetail.Line> lines;
    private List<OrderDetail.Hold> holds;
    private List<OrderDetail.Document> documents;
    private List<OrderDetail.Adjustment> adjustments;
    private OrderDetail.@Nullable Contact contact;
    private OrderDetail.@Nullable Address shippingAddress;
    private int publicNotes;
    private int privateNotes;
    private long totalMinor;
    private long creditedMinor;

    OrderDetailBuilder(OrderDetail before) {
        this.before = before;
        this.status = before.status();
        this.lines = before.lines();
        this.holds = before.holds();
        this.documents = before.documents();
        this.adjustments = before.adjustments();
        this.contact = before.contact();
        this.shippingAddress = before.shippingAddress();
        this.publicNotes = before.publicNotes();
        this.privateNotes = before.privateNotes();
        this.totalMinor = before.totalMinor();
        this.creditedMinor = before.creditedMinor();
    }

    OrderDetailBuilder status(OrderStatus next) {
        status = next;
        return this;
    }

    OrderDetailBuilder holds(List<OrderDetail.Hold> next) {
        holds = next;
        return this;
    }

    OrderDetailBuilder document(OrderDetail.Document issued) {
        documents = Stream.concat(documents.stream(), Stream.of(issued)).toList();
        return this;
    }

    OrderDetailBuilder lines(UnaryOperator<Stream<OrderDetail.Line>> change) {
        lines = change.apply(lines.stream()).toList();
        return this;
    }

    OrderDetailBuilder adjustments(UnaryOperator<Stream<OrderDetail.Adjustment>> change) {
        adjustments = change.apply(adjustments.stream()).toList();
        return this;
    }

    OrderDetailBuilder contact(OrderDetail.Contact next) {
        contact = next;
        return this;
    }

    OrderDetailBuilder shippingAddress(OrderDetail.Address next) {
        shippingAddress = next;
        return this;
    }

    /** Adds to what the order comes to. */
    OrderDetailBuilder charge(long amountMinor) {
        totalMinor = Math.addExact(totalMinor, amountMinor);
        return this;
    }

    OrderDetailBuilder publicNote() {
        publicNotes++;
        return this;
    }

    OrderDetailBuilder privateNote() {
        privateNotes++;
        return this;
    }

    /** Adds to what the customer does not owe any more. */
    OrderDetailBuilder credit(long amountMinor) {
        creditedMinor = Math.addExact(creditedMinor, amountMinor);
        return this;
    }

    OrderDetailBuilder cancel(List<LineCredit> credits) {
        return credit(credits, Quantities::cancel);
    }

    OrderDetailBuilder takeBack(List<LineCredit> credits) {
        return credit(credits, Quantities::takeBack);
    }

    /** Pieces that did not arrive are credited. */
    OrderDetailBuilder giveUp(List<LineCredit> credits) {
        return credit(credits, Quantities::giveUp);
    }

    OrderDetailBuilder move(List<LineQuantity> pieces, BiFunction<Quantities, Integer, Quantities> change) {
        return change(
                pieces,
                LineQuantity::lineId,
                (line, moved) -> line.with(change.apply(line.quantities(), moved.quantity()), 0));
    }

    private OrderDetailBuilder credit(List<LineCredit> credits, BiFunction<Quantities, Integer, Quantities> change) {
        return change(
                credits,
                LineCredit::lineId,
                (line, credit) -> line.with(change.apply(line.quantities(), credit.quantity()), credit.creditMinor()));
    }

    private <T> OrderDetailBuilder change(
            List<T> changes, Function<T, String> lineId, BiFunction<OrderDetail.Line, T, OrderDetail.Line> apply) {
        Map<String, List<T>> byLine = changes.stream().collect(Collectors.groupingBy(lineId));
        lines = lines.stream()
                .map(line -> {
                    OrderDetail.Line changed = line;
                    for (T change : byLine.getOrDefault(line.lineId(), List.of())) {
                        changed = apply.apply(changed, change);
                    }
                    return changed;
                })
                .toList();
        return this;
    }

    OrderDetail build(OrderEvent event, Envelope envelope) {
        return new OrderDetail(
                before.id(),
                before.orderId(),
                before.number(),
                before.kind(),
                status,
                before.customerId(),
                before.currency(),
                before.country(),
                contact,
                shippingAddress,
                before.billingAddress(),
                before.exchangeFor(),
                lines,
                adjustments,
                holds,
                documents,
                before.standing().after(event),
                publicNotes,
                privateNotes,
                totalMinor,
                creditedMinor,
                before.placedAt(),
                envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS),
                envelope.version(),
                envelope.position());
    }
}
