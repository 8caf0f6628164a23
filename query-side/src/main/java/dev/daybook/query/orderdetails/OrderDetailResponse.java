package dev.daybook.query.orderdetails;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.OrderKind;
import dev.daybook.query.infrastructure.http.Money;
import dev.daybook.query.standing.FulfilmentStatus;
import dev.daybook.query.standing.PaymentStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One order on the wire; prices of one piece are exact decimals in major units, as text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderDetailResponse(
        String id,
        String number,
        OrderKind kind,
        OrderStatus status,
        PaymentStatus paymentStatus,
        boolean paymentAwaited,
        FulfilmentStatus fulfilmentStatus,
        boolean held,
        @Nullable String customerId,
        String currency,
        @Nullable String country,
        @Nullable Contact contact,
        @Nullable Address shippingAddress,
        @Nullable Address billingAddress,
        @Nullable Exchange exchangeFor,
        List<Line> lines,
        List<Adjustment> adjustments,
        List<Hold> holds,
        List<Document> documents,
        Notes notes,
        List<Payment> payments,
        Totals totals,
        Money balanceDue,
        Money creditOwed,
        Instant placedAt,
        Instant updatedAt,
        long version) {

    /** Names this shape in validators. */
    static final String REPRESENTATION = "od4";

    record Exchange(String orderId, String returnId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Address(
            String name,
            String street,
            @Nullable String streetExtra,
            String city,
            @Nullable String region,
            String postalCode,
            String country) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String lineId,
            String sku,
            String description,
            Quantities quantities,
            String unitPrice,
            @Nullable Discount discount,
            @Nullable Tax tax,
            Money total,
            Money credited) {}

    record Quantities(
            int ordered, int cancelled, int returned, int shipped, int delivered, int undelivered, int open) {}

    record Discount(String code, Money amount) {}

    record Tax(String rate, boolean included, Money amount) {}

    record Adjustment(AdjustmentKind kind, String code, String description, Money amount) {}

    record Hold(String holdId, HoldKind kind, boolean active) {}

    /** An invoice, with its parcel, or a credit note, with the numbers of the invoices that it amends. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Document(
            OrderDetail.DocumentKind kind,
            String number,
            Instant issuedAt,
            Money total,
            @Nullable String shipmentId,
            @Nullable List<String> invoices) {}

    /** How a payment stands, as its order was told. */
    record Payment(String paymentId, String status, Money held, Money capturing, Money captured, Money refunded) {}

    record Notes(int publicCount, int privateCount) {}

    record Totals(Money total, Money credited, Money net) {}
}
