package dev.daybook.simulation.judgement;

import dev.daybook.command.decisions.Refusal;
import dev.daybook.command.order.domain.FraudPolicy;
import dev.daybook.command.order.domain.ShippingPolicy;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.PlacingPolicies;
import dev.daybook.simulation.history.Append;
import dev.daybook.simulation.history.RecordedEvent;
import dev.daybook.simulation.policy.Choice;
import dev.daybook.simulation.shop.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which orders are held when they are placed, because of what they come to. */
final class HoldJudge implements Judge {

    private static final String HELD = "held";
    private static final String NOT_HELD = "not held";
    private static final String BOTH = "held then, and by this policy";
    private static final String SPARED = "held then, not by this policy";
    private static final String CAUGHT = "not held then, but by this policy";

    private final Choice<FraudPolicy> choice;
    private final Choice<ShippingPolicy> shipping;
    private final Tally tally;
    private final Map<String, Hold> holds = new HashMap<>();

    /**
     * Decides by amounts.
     *
     * @param shipping what is charged beside it, which counts among the amount
     */
    HoldJudge(Choice<FraudPolicy> choice, Choice<ShippingPolicy> shipping, Tally tally) {
        this.choice = choice;
        this.shipping = shipping;
        this.tally = tally;
    }

    /**
     * A hold that lasts.
     *
     * @param figure what it is counted as
     */
    private record Hold(String holdId, Instant since, String figure) {}

    @Override
    public void decide(Append append, Shop before) {
        for (RecordedEvent event : append.events()) {
            switch (event.payload()) {
                case OrderPlaced placed -> place(append, event, placed);
                case OrderImported imported -> place(event, imported);
                default -> {
                    // Nobody is suspected.
                }
            }
        }
    }

    @Override
    public void follow(Append append, Shop before) {
        for (RecordedEvent event : append.events()) {
            String subject = event.envelope().subject().toString();
            Hold hold = holds.get(subject);
            if (hold != null && ends(hold, event.payload())) {
                holds.remove(subject);
                tally.took(hold.figure(), Duration.between(hold.since(), append.at()));
            }
        }
    }

    @Override
    public List<PolicyReport> reports() {
        return List.of(tally.report());
    }

    private static boolean ends(Hold hold, Object event) {
        return switch (event) {
            case OrderHoldReleased released -> released.holdId().equals(hold.holdId());
            case OrderCancelled _, OrderExpired _ -> true;
            default -> false;
        };
    }

    private void place(Append append, RecordedEvent event, OrderPlaced placed) {
        Optional<Integer> version = placed.policies().flatMap(PlacingPolicies::fraudVersion);
        Optional<FraudPolicy> policy = choice.of(version);
        if (policy.isEmpty()) {
            tally.leftOut(Versions.unknown(version));
            return;
        }
        Optional<OrderHeld> review = append.all(OrderHeld.class)
                .filter(Placing::isReview)
                .filter(held -> held.orderId().equals(placed.orderId()))
                .findFirst();
        Placing again = Placing.again(
                placed,
                append.at(),
                shipping.of(placed.policies().flatMap(PlacingPolicies::shippingVersion)),
                policy.get());
        tally.compared(new Decision(
                tally.policy(),
                placed.orderId(),
                append.at(),
                version,
                review.isPresent() ? HELD : NOT_HELD,
                again.held() ? HELD : NOT_HELD));
        review.ifPresent(held -> {
            String figure = again.held() ? BOTH : SPARED;
            tally.count(figure, worth(placed.content()));
            holds.put(event.envelope().subject().toString(), new Hold(held.holdId(), append.at(), figure));
        });
        if (review.isEmpty() && again.held()) {
            tally.count(CAUGHT, worth(again.content()));
        }
    }

    private void place(RecordedEvent event, OrderImported imported) {
        Optional<FraudPolicy> policy = choice.of(Optional.empty());
        if (imported.kind() != OrderKind.SALE || policy.isEmpty()) {
            return;
        }
        try {
            Placing here = Placing.here(imported, event.envelope().occurredAt(), Optional.empty(), policy.get());
            tally.leftOut("imported, not decided then");
            if (here.held()) {
                tally.count("imported, held by this policy", worth(here.content()));
            }
        } catch (Refusal refused) {
            tally.leftOut("imported, refused here: " + refused.code());
        }
    }

    private static Amount worth(OrderContent content) {
        return new Amount(content.currency(), content.totalMinor());
    }
}
