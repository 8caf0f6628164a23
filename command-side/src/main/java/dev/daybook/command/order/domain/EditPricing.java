package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.EditPlan;
import dev.daybook.events.order.EditTax;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.TaxRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out what the parts of an edit come to, or lists everything that is wrong with them. */
final class EditPricing {

    private final OrderFacts facts;
    private final EditDraft draft;
    private final Optional<EditTax> tax;
    private final Pricing pricing;

    private EditPricing(OrderFacts facts, EditDraft draft, Optional<EditTax> tax) {
        this.facts = facts;
        this.draft = draft;
        this.tax = tax;
        this.pricing = pricing(facts);
    }

    /**
     * The plan with every amount in minor units.
     *
     * @throws OrderRejection.NotOnSale naming every new line whose product cannot be ordered
     * @throws OrderRejection.PriceChanged naming every new line whose price is another one
     * @throws OrderRejection.InvalidContent with all faults at once
     */
    static EditPlan plan(StageEdit c, OrderFacts facts) {
        List<OrderDraft.Line> said =
                CatalogueTerms.apply(c.orderId(), "/addedLines/", c.draft().added(), c.pricesOverridden(), c.supply());
        EditTerms terms = new EditTerms(facts, c.draft(), c.supply());
        List<OrderDraft.Line> added = terms.taxed(said);
        Optional<EditTax> tax = terms.tax();
        EditPlan plan = new EditPricing(facts, c.draft(), tax).plan(added);
        return terms.complete(plan, tax.isPresent() || !added.equals(said));
    }

    /** The pieces of a line that still count, taxed in another way; overflows are refused as everywhere. */
    static OrderLine taxed(OrderFacts facts, LineBalance known, Optional<TaxRate> rate) {
        OrderDraft.Line line = draft(facts, known.line(), known.remaining(), rate);
        Pricing pricing = pricing(facts);
        Optional<OrderLine> taxed = pricing.line("/shippingAddress", line);
        pricing.check();
        return taxed.orElseThrow();
    }

    private static Pricing pricing(OrderFacts facts) {
        return new Pricing(facts.content().currency(), facts.decimals(), OrderKind.SALE);
    }

    private EditPlan plan(List<OrderDraft.Line> lines) {
        if (draft.isEmpty()) {
            pricing.refuse(new Fault("", "nothing-changes", "an edit changes something"));
        }
        checkLineIds();
        List<OrderLine> added = pricing.lines("/addedLines/", lines);
        List<OrderLine> changed = changed();
        List<Adjustment> adjustments = pricing.adjustments("/adjustments/", draft.adjustments());
        Optional<Adjustment> method =
                draft.shippingMethod().map(adjustment -> pricing.adjustment("/shippingMethod", adjustment));
        pricing.check();
        return new EditPlan(
                added,
                changed,
                draft.removed(),
                adjustments,
                method,
                draft.shippingAddress(),
                draft.contact(),
                tax.flatMap(this::ofOthers),
                Optional.empty());
    }

    /** Lines whose quantity changes are priced with their tax. */
    private Optional<EditTax> ofOthers(EditTax all) {
        Set<String> changed = draft.changed().stream().map(LinePieces::lineId).collect(Collectors.toSet());
        List<String> others =
                all.lines().stream().filter(lineId -> !changed.contains(lineId)).toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(new EditTax(others, all.rate()));
    }

    /** A line's id names one line for ever, and an edit says one thing about it. */
    private void checkLineIds() {
        Set<String> named = new HashSet<>();
        for (int index = 0; index < draft.added().size(); index++) {
            String lineId = draft.added().get(index).lineId();
            if (facts.lines().find(lineId).isPresent()) {
                pricing.refuse(new Fault(
                        "/addedLines/" + index + "/lineId", "duplicate", "the order already has a line " + lineId));
            }
        }
        for (int index = 0; index < draft.changed().size(); index++) {
            once(
                    named,
                    "/changedLines/" + index + "/lineId",
                    draft.changed().get(index).lineId());
        }
        for (int index = 0; index < draft.removed().size(); index++) {
            once(named, "/removedLines/" + index, draft.removed().get(index));
        }
    }

    private void once(Set<String> named, String pointer, String lineId) {
        if (!named.add(lineId)) {
            pricing.refuse(new Fault(pointer, "duplicate", "line " + lineId + " is changed twice"));
        }
        if (facts.lines().find(lineId).isEmpty()) {
            pricing.refuse(new Fault(pointer, "unknown-line", "the order has no line " + lineId));
        }
    }

    private List<OrderLine> changed() {
        List<OrderLine> changed = new ArrayList<>();
        for (int index = 0; index < draft.changed().size(); index++) {
            LinePieces pieces = draft.changed().get(index);
            String pointer = "/changedLines/" + index;
            facts.lines()
                    .find(pieces.lineId())
                    .flatMap(line -> changed(pointer, line.line(), pieces.quantity()))
                    .ifPresent(changed::add);
        }
        return changed;
    }

    private Optional<OrderLine> changed(String pointer, OrderLine line, int quantity) {
        try {
            Optional<TaxRate> rate = tax.filter(other -> other.lines().contains(line.lineId()))
                    .map(EditTax::rate)
                    .orElseGet(() -> EditTerms.rate(line));
            return pricing.line(pointer, draft(facts, line, quantity, rate));
        } catch (ArithmeticException _) {
            pricing.refuse(Pricing.overflow(pointer));
            return Optional.empty();
        }
    }

    /** The same line with other pieces: the unit price stays, the discount goes along. */
    private static OrderDraft.Line draft(OrderFacts facts, OrderLine line, int quantity, Optional<TaxRate> rate) {
        String currency = facts.content().currency();
        return new OrderDraft.Line(
                line.lineId(),
                line.sku(),
                Optional.of(line.description()),
                quantity,
                Optional.of(new Price(line.unitPrice(), currency)),
                line.discount()
                        .map(discount -> new OrderDraft.Discount(
                                discount.code(), new Money(share(discount.amountMinor(), quantity, line), currency))),
                rate.map(tax -> new OrderDraft.Tax(tax.rate(), tax.included())));
    }

    private static long share(long amountMinor, int quantity, OrderLine line) {
        return Rounding.quotient(
                BigDecimal.valueOf(amountMinor).multiply(BigDecimal.valueOf(quantity)),
                BigDecimal.valueOf(line.quantity()));
    }
}
