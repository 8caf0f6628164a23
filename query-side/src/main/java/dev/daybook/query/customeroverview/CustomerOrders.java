package dev.daybook.query.customeroverview;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.daybook.query.customeroverview.CustomerDocument.Purchase;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.standing.OrderStage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Sums the orders of a customer. */
@Component
class CustomerOrders {

    private static final String CUSTOMER = "purchase.customerId";
    private static final int LATEST = 10;

    private final View<CustomerDocument> documents;

    CustomerOrders(View<CustomerDocument> documents) {
        this.documents = documents;
    }

    /** What orders of one status and currency come to, in its minor units. */
    record Share(
            OrderStage status,
            String currency,
            long orders,
            long boughtMinor,
            long creditedMinor,
            long balanceDueMinor,
            long creditOwedMinor,
            long holds,
            long returns,
            Instant first,
            Instant last,
            long position) {}

    List<Share> shares(String customerId) {
        return documents.aggregate(
                newAggregation(
                        match(where(CUSTOMER).is(customerId)),
                        group("purchase.status", "purchase.currency")
                                .first("purchase.status")
                                .as("status")
                                .first("purchase.currency")
                                .as("currency")
                                .count()
                                .as("orders")
                                .sum("purchase.boughtMinor")
                                .as("boughtMinor")
                                .sum("purchase.creditedMinor")
                                .as("creditedMinor")
                                .sum("purchase.balanceDueMinor")
                                .as("balanceDueMinor")
                                .sum("purchase.creditOwedMinor")
                                .as("creditOwedMinor")
                                .sum("purchase.holds")
                                .as("holds")
                                .sum("purchase.returns")
                                .as("returns")
                                .min("purchase.placedAt")
                                .as("first")
                                .max("purchase.placedAt")
                                .as("last")
                                .max("position")
                                .as("position")),
                Share.class);
    }

    /** The orders that were placed last, the newest first. */
    List<Purchase> latest(String customerId) {
        return documents
                .find(query(where(CUSTOMER).is(customerId))
                        .with(Sort.by(Sort.Direction.DESC, "purchase.placedAt", "_id"))
                        .limit(LATEST))
                .stream()
                .flatMap(document -> Optional.ofNullable(document.purchase()).stream())
                .toList();
    }
}
