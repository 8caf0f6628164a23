package dev.daybook.query.paymentledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.events.payment.PaymentMethod;
import dev.daybook.events.payment.RefundCause;
import dev.daybook.query.infrastructure.http.Money;
import dev.daybook.query.paymentledger.PaymentAccount.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One payment on the wire, with everything that happened to its money. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentResponse(
        String id,
        String orderId,
        PaymentMethod method,
        PaymentAccount.Status status,
        Money amount,
        Money authorized,
        Money captured,
        Money refunded,
        Money lost,
        @Nullable String gatewayReference,
        @Nullable String renews,
        @Nullable String source,
        @Nullable Instant holdExpiresAt,
        List<Entry> entries,
        Instant initiatedAt,
        Instant updatedAt,
        long version) {

    /** Names this shape in validators. */
    static final String REPRESENTATION = "pl1";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            PaymentAccount.Kind kind,
            Instant at,
            @Nullable String reference,
            @Nullable Money amount,
            @Nullable RefundCause cause,
            @Nullable Reason reason) {

        static Entry of(PaymentAccount.Entry entry, String currency) {
            return new Entry(
                    entry.kind(),
                    entry.at(),
                    entry.reference(),
                    Optional.ofNullable(entry.amountMinor())
                            .map(amount -> new Money(amount, currency))
                            .orElse(null),
                    entry.cause(),
                    Optional.ofNullable(entry.code())
                            .map(code -> new Reason(code, entry.text()))
                            .orElse(null));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(String code, @Nullable String text) {}

    static PaymentResponse of(PaymentAccount stored) {
        return new PaymentResponse(
                stored.paymentId(),
                stored.orderId(),
                stored.method(),
                stored.status(),
                new Money(stored.amountMinor(), stored.currency()),
                sum(stored, Kind.AUTHORIZED),
                sum(stored, Kind.CAPTURED),
                sum(stored, Kind.REFUNDED),
                sum(stored, Kind.CHARGEBACK_LOST),
                stored.gatewayReference(),
                stored.renews(),
                stored.source(),
                stored.holdExpiresAt(),
                stored.entries().stream()
                        .map(entry -> Entry.of(entry, stored.currency()))
                        .toList(),
                stored.initiatedAt(),
                stored.updatedAt(),
                stored.version());
    }

    private static Money sum(PaymentAccount stored, Kind kind) {
        return new Money(stored.sumMinor(kind), stored.currency());
    }
}
