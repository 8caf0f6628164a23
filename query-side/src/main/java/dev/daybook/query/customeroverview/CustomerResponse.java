package dev.daybook.query.customeroverview;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.query.infrastructure.http.Money;
import dev.daybook.query.standing.OrderStage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer on the wire.
 *
 * @param registeredAt absent: erased, or orders were placed under a name that nobody has registered
 * @param erasedAt present: nothing is known any more but the orders
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomerResponse(
        String id,
        @Nullable Contact contact,
        @Nullable String language,
        @Nullable Origin origin,
        List<Address> addresses,
        @Nullable Instant registeredAt,
        @Nullable Instant erasedAt,
        Orders orders) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Origin(String source, @Nullable String country) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Address(
            String id,
            String name,
            String street,
            @Nullable String streetExtra,
            String city,
            @Nullable String region,
            String postalCode,
            String country) {}

    /**
     * What the customer ordered.
     *
     * @param openHolds how many keep orders of the customer
     * @param returns under which something was credited
     * @param latest ten at most, the newest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Orders(
            long count,
            List<ByStatus> byStatus,
            List<Total> totals,
            @Nullable Instant firstPlacedAt,
            @Nullable Instant lastPlacedAt,
            long openHolds,
            long returns,
            List<Order> latest) {}

    record ByStatus(OrderStage status, long count) {}

    /** What the orders in one currency come to; net is what was bought less what was credited. */
    record Total(String currency, Money bought, Money credited, Money net, Money balanceDue, Money creditOwed) {}

    record Order(String id, String number, OrderStage status, Money net, Instant placedAt) {}
}
