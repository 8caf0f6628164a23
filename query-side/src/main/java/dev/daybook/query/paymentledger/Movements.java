package dev.daybook.query.paymentledger;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;

import dev.daybook.events.payment.PaymentMethod;
import dev.daybook.query.infrastructure.http.Conditions;
import dev.daybook.query.infrastructure.http.InstantOrder;
import dev.daybook.query.infrastructure.http.Page;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.paymentledger.PaymentAccount.Direction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds the entries that moved money in the documents of payments: only a payment's first event tells its currency. */
@Component
class Movements {

    static final InstantOrder ORDER = new InstantOrder("movements", "entries.at", "entries.key", Sort.Direction.ASC);

    private static final List<String> MOVED = List.of(Direction.IN.name(), Direction.OUT.name());

    private final View<PaymentAccount> payments;

    Movements(View<PaymentAccount> payments) {
        this.payments = payments;
    }

    /** Money that came in or went back, and the payment that it moved with. */
    record Row(
            String paymentId,
            String orderId,
            PaymentMethod method,
            String currency,
            PaymentAccount.Entry entry,
            long position) {}

    /** What moved in one currency, in its minor units. */
    record Sum(String currency, long inMinor, long outMinor) {

        Sum plus(Sum other) {
            return new Sum(currency, Math.addExact(inMinor, other.inMinor), Math.addExact(outMinor, other.outMinor));
        }
    }

    /** Those of a range of time, its end left out, in order. */
    Page<Row> between(Instant from, Instant to, Optional<Criteria> after, int most) {
        List<Row> rows = payments.aggregate(
                newAggregation(
                        match(within(from, to).all()),
                        unwind("entries"),
                        match(within(from, to).and(after).all()),
                        sort(ORDER.sort()),
                        limit(most + 1L),
                        project("paymentId", "orderId", "method", "currency", "position")
                                .and("entries")
                                .as("entry")),
                Row.class);
        return Page.of(
                rows, most, last -> ORDER.cursor(last.entry().at(), last.entry().key()), Row::position);
    }

    /** What they come to, by currency. */
    List<Sum> sums(Instant from, Instant to) {
        List<Document> groups = payments.aggregate(newAggregation(
                match(within(from, to).all()),
                unwind("entries"),
                match(within(from, to).all()),
                project("currency")
                        .and("entries.direction")
                        .as("direction")
                        .and("entries.amountMinor")
                        .as("amountMinor"),
                group("currency", "direction").sum("amountMinor").as("amountMinor")));
        TreeMap<String, Sum> sums = new TreeMap<>();
        groups.stream().map(Movements::sum).forEach(sum -> sums.merge(sum.currency(), sum, Sum::plus));
        return List.copyOf(sums.values());
    }

    private static Conditions within(Instant from, Instant to) {
        return new Conditions()
                .from("entries.at", Optional.of(from))
                .before("entries.at", Optional.of(to))
                .anyOf("entries.direction", MOVED);
    }

    private static Sum sum(Document group) {
        Document key = group.get("_id", Document.class);
        String currency = key.getString("currency");
        long amountMinor = group.get("amountMinor", Number.class).longValue();
        return Direction.valueOf(key.getString("direction")) == Direction.IN
                ? new Sum(currency, amountMinor, 0)
                : new Sum(currency, 0, amountMinor);
    }
}
