package dev.daybook.query.orderdetails;

import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.deadletters.DeadLetters;
import dev.daybook.query.infrastructure.processing.Coverage;
import dev.daybook.query.infrastructure.verification.SampleCheck;
import dev.daybook.query.infrastructure.verification.Verification;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.standing.Payment;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Compares some orders of the view with what their stored events say. */
@Component
class OrderSampleCheck implements SampleCheck {

    private static final int EVENTS_PER_READ = 1_000;
    private static final String MISSING = "missing";

    private final View<OrderDetail> orders;
    private final StoredEvents events;
    private final Coverage coverage;
    private final DeadLetters deadLetters;

    OrderSampleCheck(View<OrderDetail> orders, StoredEvents events, Coverage coverage, DeadLetters deadLetters) {
        this.orders = orders;
        this.events = events;
        this.coverage = coverage;
        this.deadLetters = deadLetters;
    }

    @Override
    public Verification.SampleVerdict check(int limit) {
        long covered = coverage.positionOf(orders.name());
        List<Subject> sample = events.sample("order", limit).stream()
                .filter(subject ->
                        events.ofStream(subject, 0, 1).stream().allMatch(first -> first.position() <= covered))
                .filter(subject -> !deadLetters.isParked(orders.name(), subject.toString()))
                .toList();
        List<Verification.Difference> differences = new ArrayList<>();
        int equal = 0;
        for (Subject subject : sample) {
            List<Verification.Difference> found = differences(subject, covered);
            differences.addAll(found);
            equal += found.isEmpty() ? 1 : 0;
        }
        return new Verification.SampleVerdict(sample.size(), equal, List.copyOf(differences));
    }

    private List<Verification.Difference> differences(Subject subject, long covered) {
        Optional<OrderDetail> order = orders.find(subject.toString());
        long until = order.map(OrderDetail::position)
                .filter(position -> position > covered)
                .orElse(covered);
        long version = order.map(OrderDetail::version).orElse(-1L);
        Map<String, String> told = order.map(OrderSampleCheck::fields).orElse(Map.of());
        return ReferenceFold.of(eventsUntil(subject, until, version)).entrySet().stream()
                .filter(field -> !field.getValue().equals(told.get(field.getKey())))
                .map(field -> new Verification.Difference(
                        subject.id(), field.getKey(), told.getOrDefault(field.getKey(), MISSING), field.getValue()))
                .toList();
    }

    /** Where the store does not tell positions, the events up to the version that the view holds stand for them. */
    private List<StoredEvent> eventsUntil(Subject subject, long position, long version) {
        List<StoredEvent> all = new ArrayList<>();
        List<StoredEvent> read;
        do {
            read = events.ofStream(subject, all.size(), EVENTS_PER_READ);
            all.addAll(read);
        } while (read.size() == EVENTS_PER_READ);
        return all.stream()
                .filter(event -> event.position() == 0 ? event.version() <= version : event.position() <= position)
                .toList();
    }

    private static Map<String, String> fields(OrderDetail order) {
        return ReferenceFold.fields(
                order.status().name(),
                order.version(),
                Map.of(
                        "netMinor", order.netMinor(),
                        "heldMinor", paid(order, Payment::heldMinor),
                        "capturedMinor", paid(order, Payment::capturedMinor),
                        "refundedMinor", paid(order, Payment::refundedMinor),
                        "invoicedMinor", issued(order, OrderDetail.DocumentKind.INVOICE),
                        "creditNotesMinor", issued(order, OrderDetail.DocumentKind.CREDIT_NOTE)),
                Map.of(
                        "open", byLine(order, Quantities::open),
                        "returned", byLine(order, Quantities::returned),
                        "shipped", byLine(order, Quantities::shipped),
                        "delivered", byLine(order, Quantities::delivered),
                        "undelivered", byLine(order, Quantities::undelivered)));
    }

    private static long paid(OrderDetail order, ToLongFunction<Payment> amount) {
        return order.standing().payments().stream().mapToLong(amount).sum();
    }

    private static long issued(OrderDetail order, OrderDetail.DocumentKind kind) {
        return order.documents().stream()
                .filter(document -> document.kind() == kind)
                .mapToLong(OrderDetail.Document::totalMinor)
                .sum();
    }

    private static Map<String, Long> byLine(OrderDetail order, ToLongFunction<Quantities> quantity) {
        return order.lines().stream()
                .collect(Collectors.toMap(OrderDetail.Line::lineId, line -> quantity.applyAsLong(line.quantities())));
    }
}
