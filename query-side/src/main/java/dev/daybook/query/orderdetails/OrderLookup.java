package dev.daybook.query.orderdetails;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.daybook.query.infrastructure.views.View;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/**
 * Finds an order by what somebody knows who has ordered. An unknown number costs what a wrong e-mail costs: the order itself is
 * read only once both are right. The e-mail stays out of what the server is asked, and so out of its messages.
 */
@Component
final class OrderLookup {

    /** Numbers may be given by callers, so several orders may have the same; the newest ones are looked at. */
    private static final int ORDERS_MAX = 20;

    private final View<OrderDetail> orders;

    OrderLookup(View<OrderDetail> orders) {
        this.orders = orders;
    }

    Optional<OrderDetail> find(String number, String email) {
        byte[] wanted = folded(email);
        return candidates(number).stream()
                .filter(order -> email(order)
                        .filter(kept -> MessageDigest.isEqual(wanted, folded(kept)))
                        .isPresent())
                .findFirst()
                .flatMap(order -> orders.find(order.getString("_id")));
    }

    private List<Document> candidates(String number) {
        return orders.fields(
                query(where("number").is(number))
                        .with(Sort.by(Sort.Direction.DESC, "placedAt", "_id"))
                        .limit(ORDERS_MAX),
                "contact.email");
    }

    private static Optional<String> email(Document order) {
        return Optional.ofNullable(order.get("contact", Document.class)).map(contact -> contact.getString("email"));
    }

    private static byte[] folded(String email) {
        return email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }
}
