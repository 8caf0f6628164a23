package dev.daybook.simulation.judgement;

import dev.daybook.command.decisions.Refusal;
import dev.daybook.command.order.domain.FraudPolicy;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.ShippingPolicy;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.EditPlan;
import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderEditStaged;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.PlacingPolicies;
import dev.daybook.events.order.ShippingMethodChanged;
import dev.daybook.simulation.history.Append;
import dev.daybook.simulation.history.RecordedEvent;
import dev.daybook.simulation.policy.Choice;
import dev.daybook.simulation.shop.Shop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What orders are charged for being sent: when they are placed, and when an edit changes their goods. */
final class ShippingJudge implements Judge {

    private final Choice<ShippingPolicy> choice;
    private final Tally tally;
    private final Map<String, Sent> open = new HashMap<>();

    ShippingJudge(Choice<ShippingPolicy> choice, Tally tally) {
        this.choice = choice;
        this.tally = tally;
    }

    /**
     * An order whose charge may still change.
     *
     * @param charges what it would have been charged
     * @param edit the one that is staged
     */
    private record Sent(List<Adjustment> charges, Optional<Staged> edit) {

        private long minor() {
            return charges.stream().mapToLong(Adjustment::amountMinor).sum();
        }
    }

    /**
     * What an edit asks for sending the order in place of what was asked; absent: it stays.
     *
     * @param said whether no policy was asked
     */
    private record Staged(
            String editId,
            boolean said,
            Optional<Integer> version,
            Optional<Adjustment> was,
            Optional<Adjustment> would) {}

    @Override
    public void decide(Append append, Shop before) {
        for (RecordedEvent event : append.events()) {
            switch (event.payload()) {
                case OrderPlaced placed -> place(event, placed);
                case OrderImported imported -> place(event, imported);
                default -> {
                    // Nothing is charged.
                }
            }
        }
    }

    /** Edits belong to the order that they change, whenever they were made. */
    @Override
    public void follow(Append append, Shop before) {
        for (RecordedEvent event : append.events()) {
            String subject = event.envelope().subject().toString();
            Sent sent = open.get(subject);
            if (sent == null) {
                continue;
            }
            Order order = before.order(event.envelope().subject());
            switch (event.payload()) {
                case OrderEditStaged staged -> open.put(subject, staged(sent, staged, order));
                case OrderEditConfirmed confirmed ->
                    sent.edit()
                            .filter(edit -> edit.editId().equals(confirmed.editId()))
                            .ifPresent(edit -> open.put(subject, edited(event, sent, edit, order)));
                case OrderCancelled _, OrderExpired _ -> calledOff(subject, sent, order);
                case OrderCompleted _, OrderArchived _ -> open.remove(subject);
                default -> {
                    // The charge stays.
                }
            }
        }
    }

    @Override
    public List<PolicyReport> reports() {
        return List.of(tally.report());
    }

    private void place(RecordedEvent event, OrderPlaced placed) {
        Optional<Integer> version = placed.policies().flatMap(PlacingPolicies::shippingVersion);
        Optional<ShippingPolicy> policy = choice.of(version);
        if (policy.isEmpty()) {
            tally.leftOut(Versions.unknown(version));
            return;
        }
        OrderContent would = Placing.again(placed, event.envelope().occurredAt(), policy, FraudPolicy.none())
                .content();
        String currency = placed.content().currency();
        long was = Placing.shippingMinor(placed.content());
        long now = Placing.shippingMinor(would);
        tally.compared(decision(event, placed.orderId(), version, currency, was, now, now - was));
        tally.count(now == 0 ? "placed without a charge, by this policy" : "placed with a charge, by this policy");
        open.put(event.envelope().subject().toString(), new Sent(charges(would), Optional.empty()));
    }

    private void place(RecordedEvent event, OrderImported imported) {
        Optional<ShippingPolicy> policy = choice.of(Optional.empty());
        if (imported.kind() != OrderKind.SALE || policy.isEmpty()) {
            return;
        }
        try {
            Placing here = Placing.here(imported, event.envelope().occurredAt(), policy, FraudPolicy.none());
            tally.leftOut("imported, not decided then");
            String currency = imported.content().currency();
            count("imported, charged then", currency, Placing.shippingMinor(imported.content()));
            count("imported, charged by this policy", currency, here.shippingMinor());
        } catch (Refusal refused) {
            tally.leftOut("imported, refused here: " + refused.code());
        }
    }

    private void count(String name, String currency, long minor) {
        if (minor != 0) {
            tally.count(name, new Amount(currency, minor));
        }
    }

    private Sent staged(Sent sent, OrderEditStaged staged, Order order) {
        EditPlan plan = staged.plan();
        Optional<Integer> version = plan.policies().flatMap(PlacingPolicies::shippingVersion);
        boolean said = version.isEmpty() && plan.shippingMethod().isPresent();
        Optional<Adjustment> would =
                said ? plan.shippingMethod() : choice.of(version).flatMap(policy -> anew(policy, plan, sent, order));
        return new Sent(
                sent.charges(), Optional.of(new Staged(staged.editId(), said, version, plan.shippingMethod(), would)));
    }

    /** The order as the tried policy has charged it; where it has not, it does not begin to. */
    private static Optional<Adjustment> anew(ShippingPolicy policy, EditPlan plan, Sent sent, Order order) {
        if (sent.charges().isEmpty()) {
            return Optional.empty();
        }
        String orderId = order.id().orElseThrow();
        String currency = order.currency().orElseThrow();
        Order charged = order.content()
                        .map(ShippingJudge::charges)
                        .filter(sent.charges()::equals)
                        .isPresent()
                ? order
                : Order.evolve(
                        order,
                        new ShippingMethodChanged(
                                orderId, currency, sent.charges().getFirst(), 0));
        return policy.chargeAnew(charged, plan);
    }

    private Sent edited(RecordedEvent event, Sent sent, Staged edit, Order order) {
        String currency = order.currency().orElseThrow();
        long before = order.content().map(Placing::shippingMinor).orElse(0L);
        Sent after = edit.would()
                .map(charge -> new Sent(List.of(charge), Optional.empty()))
                .orElse(new Sent(sent.charges(), Optional.empty()));
        long was = edit.was().map(Adjustment::amountMinor).orElse(before);
        long more = (after.minor() - was) - (sent.minor() - before);
        if (edit.said()) {
            tally.owed(new Amount(currency, more));
        } else if (edit.was().isPresent() || edit.would().isPresent()) {
            tally.compared(
                    decision(event, order.id().orElseThrow(), edit.version(), currency, was, after.minor(), more));
        }
        return after;
    }

    private void calledOff(String subject, Sent sent, Order order) {
        open.remove(subject);
        long more = sent.minor() - order.content().map(Placing::shippingMinor).orElse(0L);
        order.currency()
                .filter(_ -> more != 0)
                .ifPresent(
                        currency -> tally.count("charged otherwise, and called off later", new Amount(currency, more)));
    }

    private Decision decision(
            RecordedEvent event,
            String orderId,
            Optional<Integer> version,
            String currency,
            long was,
            long would,
            long more) {
        return new Decision(
                tally.policy(),
                orderId,
                event.envelope().occurredAt(),
                version,
                new Amount(currency, was).asText(),
                new Amount(currency, would).asText(),
                Optional.of(new Amount(currency, more)));
    }

    private static List<Adjustment> charges(OrderContent content) {
        return content.adjustments().stream()
                .filter(amount -> amount.kind() == AdjustmentKind.SHIPPING)
                .toList();
    }
}
