package dev.daybook.simulation.judgement;

import dev.daybook.command.decisions.Refusal;
import dev.daybook.command.order.domain.ShippingPolicy;
import dev.daybook.simulation.history.Append;
import dev.daybook.simulation.policy.Choice;
import dev.daybook.simulation.policy.Policies;
import dev.daybook.simulation.shop.Shop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Goes through history and has every judge make the decisions of a span of time again. */
public final class WhatIf {

    private final Span span;
    private final Shop shop;
    private final List<Judge> judges;
    private long events;
    private Optional<Instant> last = Optional.empty();

    private WhatIf(Span span, Shop shop, List<Judge> judges) {
        this.span = span;
        this.shop = shop;
        this.judges = judges;
    }

    /**
     * Which decisions are made again.
     *
     * @param from the first moment; absent: since the beginning
     * @param to the first moment that is too late; absent: none is
     */
    public record Span(Optional<Instant> from, Optional<Instant> to) {

        private boolean contains(Instant at) {
            return from.filter(at::isBefore).isEmpty() && to.map(at::isBefore).orElse(true);
        }
    }

    /**
     * Before the first event.
     *
     * @param files the policies of each file
     * @param examples so many are kept of each policy
     * @param differing is told of every decision that differs
     * @throws IllegalArgumentException when two files tell the same version of one policy
     */
    public static WhatIf of(List<Policies> files, Span span, int examples, Consumer<Decision> differing) {
        Function<String, Tally> tally = policy -> new Tally(policy, examples, differing);
        Choice<ShippingPolicy> shipping =
                choice("daybook.shipping.version", files, Policies::shipping, policy -> policy.version());
        var holds = choice("daybook.fraud.version", files, Policies::holds, policy -> policy.version());
        var reviews = choice("daybook.fraud.version", files, Policies::reviews, policy -> policy.version());
        var deadlines = choice("daybook.reservations.version", files, Policies::deadlines, policy -> policy.version());
        var locations = choice("daybook.reservations.version", files, Policies::locations, policy -> policy.version());
        var returns = choice("daybook.returns.version", files, Policies::returns, policy -> policy.version());
        List<Judge> judges = new ArrayList<>();
        if (!shipping.isEmpty()) {
            judges.add(new ShippingJudge(shipping, tally.apply("shipping")));
        }
        if (!holds.isEmpty()) {
            judges.add(new HoldJudge(holds, shipping, tally.apply("fraud-hold")));
        }
        if (!reviews.isEmpty()) {
            judges.add(new ReviewJudge(reviews, tally.apply("fraud-review")));
        }
        if (!deadlines.isEmpty()) {
            judges.add(new DeadlineJudge(
                    deadlines, tally.apply("reservation-deadline"), new Expiries(tally.apply("reservation-expiry"))));
        }
        if (!locations.isEmpty()) {
            judges.add(new LocationJudge(locations, tally.apply("stock-location"), tally.apply("routing")));
        }
        if (!returns.isEmpty()) {
            judges.add(new ReturnJudge(returns, tally.apply("return-window")));
        }
        return new WhatIf(span, new Shop(!locations.isEmpty(), !returns.isEmpty()), judges);
    }

    private static <P> Choice<P> choice(
            String key, List<Policies> files, Function<Policies, Optional<P>> policy, ToIntFunction<P> version) {
        Collection<P> told =
                files.stream().map(policy).flatMap(Optional::stream).toList();
        try {
            return Choice.among(told, version);
        } catch (IllegalArgumentException twice) {
            throw new IllegalArgumentException(
                    "several files tell one policy, so each needs a " + key + " of its own", twice);
        }
    }

    /**
     * One step further.
     *
     * @throws IllegalArgumentException when the events before it are not those that it followed on
     */
    public void take(Append append) {
        try {
            judges.forEach(judge -> judge.follow(append, shop));
            if (span.contains(append.at())) {
                judges.forEach(judge -> judge.decide(append, shop));
            }
        } catch (Refusal refused) {
            throw new IllegalArgumentException(
                    "what happened at position " + append.first().position()
                            + " cannot have followed on the events before it; history is needed from its beginning: "
                            + refused.explanation(),
                    refused);
        }
        shop.take(append);
        events += append.events().size();
        last = Optional.of(append.at())
                .filter(at -> last.filter(at::isBefore).isEmpty())
                .or(() -> last);
    }

    /** How all that was taken compares. */
    public Report report() {
        last.ifPresent(end -> judges.forEach(judge -> judge.end(end, shop)));
        return new Report(
                events,
                shop.openOrders(),
                last,
                judges.stream().flatMap(judge -> judge.reports().stream()).toList(),
                List.of(
                        "Each decision is made again on what was known when it was made; stock, holds, payments, prices"
                                + " and taxes are as they were.",
                        "Customers and people do what they did; what they would have done otherwise is not guessed.",
                        "Orders and returns that were refused left no event, so nothing is said of them.",
                        "Timers go off on time where another deadline is tried.",
                        "Imported orders are taken as sent to an address in their country."));
    }
}
