package dev.daybook.query.paymentledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.events.payment.PaymentMethod;
import dev.daybook.query.infrastructure.http.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page of money that moved, and what moved in the whole range, on the wire; net is what came in less what went back. */
record MovementsResponse(List<Movement> movements, List<Total> totals) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Movement(
            String paymentId,
            String orderId,
            PaymentMethod method,
            PaymentAccount.Kind kind,
            PaymentAccount.Direction direction,
            Instant at,
            @Nullable String reference,
            Money amount) {

        static Movement of(Movements.Row row) {
            PaymentAccount.Entry entry = row.entry();
            return new Movement(
                    row.paymentId(),
                    row.orderId(),
                    row.method(),
                    entry.kind(),
                    entry.direction(),
                    entry.at(),
                    entry.reference(),
                    new Money(Objects.requireNonNullElse(entry.amountMinor(), 0L), row.currency()));
        }
    }

    record Total(String currency, Money cameIn, Money wentBack, Money net) {

        static Total of(Movements.Sum sum) {
            return new Total(
                    sum.currency(),
                    new Money(sum.inMinor(), sum.currency()),
                    new Money(sum.outMinor(), sum.currency()),
                    new Money(sum.inMinor() - sum.outMinor(), sum.currency()));
        }
    }
}
