package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.LineDiscount;
import dev.daybook.events.order.LineTax;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Works out what lines and amounts come to, and lists everything that is wrong with them. */
final class Pricing {

    private final String currency;
    private final int decimals;
    private final OrderKind kind;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> lineIds = new HashSet<>();

    /**
     * Reckons in one currency.
     *
     * @param decimals how many the currency has
     */
    Pricing(String currency, int decimals, OrderKind kind) {
        this.currency = currency;
        this.decimals = decimals;
        this.kind = kind;
    }

    /**
     * The draft with every amount in minor units; the lines of a credit count negative.
     *
     * @throws OrderRejection.InvalidContent with all faults at once
     */
    static OrderContent price(OrderDraft draft, OrderKind kind) {
        int decimals = decimals(draft.currency())
                .orElseThrow(() -> new OrderRejection.InvalidContent(List.of(
                        new Fault("/currency", "currency-unknown", draft.currency() + " is no ISO 4217 currency"))));
        return new Pricing(draft.currency(), decimals, kind).content(draft);
    }

    /**
     * A price for a number of pieces in minor units, rounded half to even.
     *
     * @throws ArithmeticException when it does not fit
     */
    static long minor(BigDecimal unitPrice, int quantity, int decimals) {
        return Rounding.toMinor(unitPrice.multiply(BigDecimal.valueOf(quantity)), decimals);
    }

    private OrderContent content(OrderDraft draft) {
        OrderContent content = new OrderContent(
                draft.customerId(),
                draft.currency(),
                lines("/lines/", draft.lines()),
                adjustments("/adjustments/", draft.adjustments()),
                draft.country().or(() -> draft.shippingAddress().map(address -> address.country())),
                draft.contact(),
                draft.shippingAddress(),
                draft.billingAddress());
        checkTotal(content);
        check();
        return content;
    }

    /** Priced lines; those with faults are left out. */
    List<OrderLine> lines(String pointer, List<OrderDraft.Line> drafts) {
        List<OrderLine> lines = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            line(pointer + index, drafts.get(index)).ifPresent(lines::add);
        }
        return lines;
    }

    List<Adjustment> adjustments(String pointer, List<OrderDraft.Adjustment> drafts) {
        List<Adjustment> adjustments = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            adjustments.add(adjustment(pointer + index, drafts.get(index)));
        }
        return adjustments;
    }

    /** One more thing that is wrong. */
    void refuse(Fault fault) {
        faults.add(fault);
    }

    /**
     * Nothing is wrong so far.
     *
     * @throws OrderRejection.InvalidContent with all faults at once
     */
    void check() {
        if (!faults.isEmpty()) {
            throw new OrderRejection.InvalidContent(faults);
        }
    }

    private static Optional<Integer> decimals(String currency) {
        try {
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            return digits < 0 ? Optional.empty() : Optional.of(digits);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Optional<OrderLine> line(String pointer, OrderDraft.Line line) {
        if (!lineIds.add(line.lineId())) {
            faults.add(new Fault(pointer + "/lineId", "duplicate", "line " + line.lineId() + " occurs twice"));
        }
        if (line.unitPrice().isEmpty()) {
            faults.add(new Fault(
                    pointer + "/unitPrice", "required", line.sku() + " is not in the catalogue, so it needs a price"));
            return Optional.empty();
        }
        Price price = line.unitPrice().get();
        checkCurrency(pointer + "/unitPrice/currency", price.currency());
        line.discount()
                .ifPresent(discount -> checkCurrency(
                        pointer + "/discount/amount/currency", discount.amount().currency()));
        try {
            return Optional.of(priced(pointer, line, price));
        } catch (ArithmeticException _) {
            faults.add(overflow(pointer));
            return Optional.empty();
        }
    }

    private OrderLine priced(String pointer, OrderDraft.Line line, Price price) {
        long gross = minor(price.amount(), line.quantity(), decimals);
        long discount = line.discount().map(d -> d.amount().amountMinor()).orElse(0L);
        if (discount > gross) {
            faults.add(new Fault(
                    pointer + "/discount/amount", "discount-too-large", "the discount exceeds the line's price"));
        }
        long discounted = gross - discount;
        Optional<LineTax> tax = line.tax().map(t -> tax(t, discounted));
        long total = Math.addExact(
                discounted,
                tax.filter(t -> !t.included()).map(LineTax::amountMinor).orElse(0L));
        return new OrderLine(
                line.lineId(),
                line.sku(),
                line.description().orElse(""),
                line.quantity(),
                price.amount(),
                line.discount().map(d -> new LineDiscount(d.code(), d.amount().amountMinor())),
                tax,
                kind == OrderKind.CREDIT ? -total : total);
    }

    private static LineTax tax(OrderDraft.Tax tax, long discountedMinor) {
        BigDecimal base = BigDecimal.valueOf(discountedMinor);
        long amount = tax.included()
                ? discountedMinor - Rounding.quotient(base, BigDecimal.ONE.add(tax.rate()))
                : Rounding.toMinor(base.multiply(tax.rate()), 0);
        return new LineTax(tax.rate(), tax.included(), amount);
    }

    Adjustment adjustment(String pointer, OrderDraft.Adjustment adjustment) {
        checkCurrency(pointer + "/amount/currency", adjustment.amount().currency());
        return new Adjustment(
                adjustment.kind(),
                adjustment.code(),
                adjustment.description(),
                adjustment.amount().amountMinor());
    }

    private void checkCurrency(String pointer, String other) {
        if (!other.equals(currency)) {
            faults.add(
                    new Fault(pointer, "currency-mismatch", "the order is in " + currency + ", this is in " + other));
        }
    }

    private void checkTotal(OrderContent content) {
        try {
            var _ = content.totalMinor();
        } catch (ArithmeticException _) {
            faults.add(overflow(""));
        }
    }

    static Fault overflow(String pointer) {
        return new Fault(pointer, "amount-overflow", "the amount is too large to be reckoned in minor units");
    }
}
