package dev.daybook.query.orderdetails;

import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.OrderKind;
import dev.daybook.query.infrastructure.views.ViewDocument;
import dev.daybook.query.standing.Bill;
import dev.daybook.query.standing.OrderStanding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one order stands; all amounts are minor units of its currency. */
public record OrderDetail(
        String id,
        String orderId,
        String number,
        OrderKind kind,
        OrderStatus status,
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
        OrderStanding standing,
        int publicNotes,
        int privateNotes,
        long totalMinor,
        long creditedMinor,
        Instant placedAt,
        Instant updatedAt,
        long version,
        long position)
        implements ViewDocument {

    public OrderDetail {
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        holds = List.copyOf(holds);
        documents = List.copyOf(documents);
    }

    long netMinor() {
        return totalMinor - creditedMinor;
    }

    Bill bill() {
        return standing.bill(totalMinor, creditedMinor);
    }

    boolean held() {
        return holds.stream().anyMatch(Hold::active);
    }

    /** The return, of another order, that the order is sent in exchange for. */
    public record Exchange(String orderId, String returnId) {}

    public record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    public record Address(
            String name,
            String street,
            @Nullable String streetExtra,
            String city,
            @Nullable String region,
            String postalCode,
            String country) {}

    public record Line(
            String lineId,
            String sku,
            String description,
            Quantities quantities,
            BigDecimal unitPrice,
            @Nullable Discount discount,
            @Nullable Tax tax,
            long totalMinor,
            long creditedMinor) {

        /** The same line, of which the pieces were moved, and more is not owed any more. */
        Line with(Quantities others, long creditMinor) {
            return new Line(
                    lineId,
                    sku,
                    description,
                    others,
                    unitPrice,
                    discount,
                    tax,
                    totalMinor,
                    creditedMinor + creditMinor);
        }
    }

    public record Discount(String code, long amountMinor) {}

    public record Tax(BigDecimal rate, boolean included, long amountMinor) {}

    public record Adjustment(AdjustmentKind kind, String code, String description, long amountMinor) {}

    public record Hold(String holdId, HoldKind kind, boolean active) {}

    /** What was issued about the money of the order. */
    public enum DocumentKind {
        INVOICE,
        CREDIT_NOTE
    }

    /**
     * One of these.
     *
     * @param shipmentId the parcel that is invoiced
     * @param invoices that are amended
     */
    public record Document(
            DocumentKind kind,
            String number,
            Instant issuedAt,
            long totalMinor,
            @Nullable String shipmentId,
            List<String> invoices) {

        public Document {
            invoices = List.copyOf(invoices);
        }
    }
}
