package dev.daybook.query.dailysales;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.daybook.query.infrastructure.views.View;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Sums the ledger. */
@Component
class SalesLedger {

    private final View<LedgerEntry> ledger;

    SalesLedger(View<LedgerEntry> ledger) {
        this.ledger = ledger;
    }

    /**
     * What was sold in a range of days.
     *
     * @param days by day and currency, ascending
     * @param position of the newest event in it
     */
    record Sums(List<DaySales> days, long position) {}

    /** The sums of each day of the range, both ends included. */
    Sums between(LocalDate from, LocalDate to) {
        List<Document> groups = ledger.aggregate(newAggregation(
                match(where("day").gte(from.toString()).lte(to.toString())),
                group("day", "currency", "kind")
                        .count()
                        .as("count")
                        .sum("units")
                        .as("units")
                        .sum("amountMinor")
                        .as("amountMinor")
                        .max("position")
                        .as("position")));
        TreeMap<String, DaySales> days = new TreeMap<>();
        long position = 0;
        for (Document group : groups) {
            DaySales part = part(group);
            var _ = days.merge(part.day() + part.currency(), part, DaySales::plus);
            position = Math.max(position, number(group, "position"));
        }
        return new Sums(List.copyOf(days.values()), position);
    }

    private static DaySales part(Document group) {
        Document key = group.get("_id", Document.class);
        DaySales none = DaySales.none(key.getString("day"), key.getString("currency"));
        long count = number(group, "count");
        long units = number(group, "units");
        long amountMinor = number(group, "amountMinor");
        return switch (LedgerEntry.Kind.valueOf(key.getString("kind"))) {
            case SALE -> none.plusSales(count, units, amountMinor);
            case CREDIT -> none.plusCredits(count, units, Math.negateExact(amountMinor));
        };
    }

    private static long number(Document group, String field) {
        return group.get(field, Number.class).longValue();
    }
}
