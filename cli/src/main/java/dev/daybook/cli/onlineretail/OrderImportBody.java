package dev.daybook.cli.onlineretail;

import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.OrderKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The body of {@code POST /v1/order-imports}. */
record OrderImportBody(
        UUID id,
        String number,
        OrderKind kind,
        String source,
        Instant occurredAt,
        String currency,
        Optional<String> customerId,
        Optional<String> country,
        List<Line> lines,
        List<Adjustment> adjustments) {

    record Line(String lineId, String sku, String description, int quantity, Price unitPrice) {}

    /**
     * An exact price.
     *
     * @param amount decimal number in major units
     */
    record Price(String amount, String currency) {

        static Price of(BigDecimal amount, Currency currency) {
            return new Price(amount.stripTrailingZeros().toPlainString(), currency.getCurrencyCode());
        }
    }

    record Adjustment(AdjustmentKind kind, String code, String description, Amount amount) {}

    record Amount(long amountMinor, String currency) {}
}
