package dev.daybook.query.customeroverview;

import dev.daybook.events.order.OrderKind;
import dev.daybook.query.infrastructure.views.ViewDocument;
import dev.daybook.query.standing.OrderStage;
import dev.daybook.query.standing.OrderState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing known of a customer: who it is, or an order. Only an order's first event names the customer, so every order has
 * a document of its own, and they are summed on read.
 *
 * @param profile of the stream of a customer
 * @param purchase of the stream of an order
 */
public record CustomerDocument(
        String id, @Nullable Profile profile, @Nullable Purchase purchase, long version, long position)
        implements ViewDocument {

    /**
     * Who a customer is; of an erased one nothing but that.
     *
     * @param keys by which it is found: folded e-mail, and folded name from each of its words on
     * @param registeredAt absent: erased
     */
    public record Profile(
            String customerId,
            @Nullable Contact contact,
            @Nullable String language,
            @Nullable Origin origin,
            List<BookAddress> addresses,
            List<String> keys,
            @Nullable Instant registeredAt,
            @Nullable Instant erasedAt) {

        public Profile {
            addresses = List.copyOf(addresses);
            keys = List.copyOf(keys);
        }
    }

    public record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    /** Where the customer was taken over from. */
    public record Origin(String source, @Nullable String country) {}

    public record BookAddress(
            String addressId,
            String name,
            String street,
            @Nullable String streetExtra,
            String city,
            @Nullable String region,
            String postalCode,
            String country) {}

    /**
     * What one order is to the customer; amounts in minor units of its currency.
     *
     * @param customerId absent: a guest's
     * @param boughtMinor what it came to; nothing for a credit that stands alone
     * @param creditedMinor what of it is not owed any more; all of a credit that stands alone
     * @param holds how many keep it
     * @param returnIds of the returns that it was credited for
     */
    public record Purchase(
            String orderId,
            String number,
            @Nullable String customerId,
            OrderKind kind,
            OrderStage status,
            String currency,
            long boughtMinor,
            long creditedMinor,
            long balanceDueMinor,
            long creditOwedMinor,
            int holds,
            int returns,
            List<String> returnIds,
            OrderState state,
            Instant placedAt) {

        public Purchase {
            returnIds = List.copyOf(returnIds);
        }
    }
}
