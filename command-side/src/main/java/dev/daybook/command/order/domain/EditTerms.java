package dev.daybook.command.order.domain;

import dev.daybook.events.Address;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.EditPlan;
import dev.daybook.events.order.EditTax;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.TaxRate;
import java.util.List;
import java.util.Optional;

/** What the policies of the shop put into an edit that does not say it itself. */
record EditTerms(OrderFacts facts, EditDraft draft, Supply supply) {

    /** New lines, each that names no tax with that of the country the order goes to. */
    List<OrderDraft.Line> taxed(List<OrderDraft.Line> added) {
        return supply.tax().apply(added, destination(), facts.content().country());
    }

    /**
     * The tax of another country, where the order goes to one that taxes in another way. It is that of the lines that were taxed as the
     * country before; what somebody has said of a line's tax stays.
     */
    Optional<EditTax> tax() {
        Optional<TaxRate> before = rate(facts.content().shippingAddress());
        Optional<TaxRate> after = rate(destination());
        List<String> lines = facts.lines().with(LineBalance::remaining).stream()
                .map(LineBalance::line)
                .filter(line -> rate(line).equals(before))
                .map(OrderLine::lineId)
                .filter(lineId -> !draft.removed().contains(lineId))
                .toList();
        return before.equals(after) || lines.isEmpty() ? Optional.empty() : Optional.of(new EditTax(lines, after));
    }

    /** The plan with a new charge for shipping where the goods come to something else, and with what it rests on. */
    EditPlan complete(EditPlan plan, boolean taxed) {
        Optional<Adjustment> charge =
                draft.shippingMethod().isPresent() ? Optional.empty() : charge(facts, plan, supply.shipping());
        return plan.with(
                plan.shippingMethod().or(() -> charge),
                Sale.policies(
                        Optional.of(supply.tax().version()).filter(_ -> taxed),
                        charge.map(_ -> supply.shipping().version()),
                        Optional.empty()));
    }

    /** What a policy charges for shipping in place of what it has charged, once the plan is carried out. */
    static Optional<Adjustment> charge(OrderFacts facts, EditPlan plan, ShippingPolicy policy) {
        long goods = goodsMinor(facts.after(EditChanges.lines(facts, plan)));
        return goods == goodsMinor(facts) ? Optional.empty() : policy.chargeAnew(facts.content(), goods);
    }

    private static long goodsMinor(OrderFacts order) {
        return order.lines().rest().stream().mapToLong(LineCredit::creditMinor).sum();
    }

    private Optional<Address> destination() {
        return draft.shippingAddress().or(() -> facts.content().shippingAddress());
    }

    private Optional<TaxRate> rate(Optional<Address> shippingAddress) {
        return supply.tax()
                .rate(shippingAddress, facts.content().country())
                .map(tax -> new TaxRate(tax.rate(), tax.included()));
    }

    /** How a line is taxed; absent: it is not. */
    static Optional<TaxRate> rate(OrderLine line) {
        return line.tax().map(tax -> new TaxRate(tax.rate(), tax.included()));
    }
}
