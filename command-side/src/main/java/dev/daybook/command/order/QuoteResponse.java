package dev.daybook.command.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.command.order.domain.Availability;
import dev.daybook.command.order.domain.Money;
import dev.daybook.command.order.domain.Quote;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.OrderLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What an order would come to, as it goes over HTTP.
 *
 * @param country that it would be sold to
 * @param expectedHold that it would be placed with
 * @param policies versions of those that have a say in it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record QuoteResponse(
        String currency,
        Optional<String> country,
        List<Line> lines,
        List<Amount> adjustments,
        Totals totals,
        Optional<HoldKind> expectedHold,
        Policies policies) {

    static QuoteResponse of(Quote quote) {
        String currency = quote.content().currency();
        List<OrderLine> lines = quote.content().lines();
        return new QuoteResponse(
                currency,
                quote.content().country(),
                IntStream.range(0, lines.size())
                        .mapToObj(index -> line(
                                lines.get(index), currency, quote.availability().get(index)))
                        .toList(),
                quote.content().adjustments().stream()
                        .map(amount -> amount(amount, currency))
                        .toList(),
                new Totals(
                        new Money(quote.linesMinor(), currency),
                        new Money(quote.taxMinor(), currency),
                        new Money(quote.shippingMinor(), currency),
                        new Money(quote.content().totalMinor(), currency)),
                quote.expectedHold(),
                new Policies(
                        quote.versions().tax(),
                        quote.versions().shipping(),
                        quote.versions().reservation(),
                        quote.versions().fraud()));
    }

    /** The total is what the line comes to with its discount and its tax. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Line(
            String lineId,
            String sku,
            String description,
            int quantity,
            UnitPrice unitPrice,
            Optional<Discount> discount,
            Optional<Tax> tax,
            Money total,
            Stock availability) {}

    /** The exact price of one piece in major units. */
    record UnitPrice(String amount, String currency) {}

    record Discount(String code, Money amount) {}

    /** The rate is a fraction; an included tax is part of the unit price. */
    record Tax(String rate, boolean included, Money amount) {}

    /** Where there are not enough pieces, how many are left. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Stock(Availability.Grade status, Optional<Integer> left) {}

    record Amount(AdjustmentKind kind, String code, String description, Money amount) {}

    /** The tax is a part of the lines, the shipping a part of the total beside them. */
    record Totals(Money lines, Money tax, Money shipping, Money total) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Policies(
            Optional<Integer> tax,
            Optional<Integer> shipping,
            Optional<Integer> reservation,
            Optional<Integer> fraud) {}

    private static Line line(OrderLine line, String currency, Availability availability) {
        return new Line(
                line.lineId(),
                line.sku(),
                line.description(),
                line.quantity(),
                new UnitPrice(text(line.unitPrice()), currency),
                line.discount()
                        .map(discount -> new Discount(discount.code(), new Money(discount.amountMinor(), currency))),
                line.tax()
                        .map(tax -> new Tax(text(tax.rate()), tax.included(), new Money(tax.amountMinor(), currency))),
                new Money(line.totalMinor(), currency),
                new Stock(availability.grade(), availability.left()));
    }

    private static Amount amount(Adjustment amount, String currency) {
        return new Amount(
                amount.kind(), amount.code(), amount.description(), new Money(amount.amountMinor(), currency));
    }

    private static String text(BigDecimal exact) {
        return exact.toPlainString();
    }
}
