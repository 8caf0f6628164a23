package dev.daybook.command.order.domain;

import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import dev.daybook.events.order.AdjustmentKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody wants to order: prices are given, totals are not yet worked out. */
public record OrderDraft(
        Optional<String> customerId,
        String currency,
        List<Line> lines,
        List<Adjustment> adjustments,
        Optional<String> country,
        Optional<Contact> contact,
        Optional<Address> shippingAddress,
        Optional<Address> billingAddress) {

    public OrderDraft {
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
    }

    /** The same with these lines. */
    OrderDraft with(List<Line> others) {
        return new OrderDraft(
                customerId, currency, others, adjustments, country, contact, shippingAddress, billingAddress);
    }

    /** The same with these amounts in addition. */
    OrderDraft and(List<Adjustment> more) {
        List<Adjustment> all =
                Stream.concat(adjustments.stream(), more.stream()).toList();
        return new OrderDraft(customerId, currency, lines, all, country, contact, shippingAddress, billingAddress);
    }

    /** One wanted line; the catalogue says what it leaves out. */
    public record Line(
            String lineId,
            String sku,
            Optional<String> description,
            int quantity,
            Optional<Price> unitPrice,
            Optional<Discount> discount,
            Optional<Tax> tax) {

        /** The line with everything said. */
        Line completed(String known, Price price) {
            return new Line(lineId, sku, Optional.of(known), quantity, Optional.of(price), discount, tax);
        }

        /** The line with this tax, unless it names one. */
        Line taxed(Tax known) {
            return tax.isPresent()
                    ? this
                    : new Line(lineId, sku, description, quantity, unitPrice, discount, Optional.of(known));
        }
    }

    /** A reduction of a whole line, not negative. */
    public record Discount(String code, Money amount) {}

    /** A tax rate as a fraction, and whether the unit price contains the tax. */
    public record Tax(BigDecimal rate, boolean included) {}

    /** An amount of the whole order, signed as it counts toward the total. */
    public record Adjustment(AdjustmentKind kind, String code, String description, Money amount) {}
}
