package dev.daybook.simulation.judgement;

import dev.daybook.command.order.domain.FraudPolicy;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.HoldReview;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.simulation.history.Append;
import dev.daybook.simulation.history.RecordedEvent;
import dev.daybook.simulation.policy.Choice;
import dev.daybook.simulation.shop.Shop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How long orders that are held may wait for somebody to look at them. */
final class ReviewJudge implements Judge {

    private final Choice<FraudPolicy> choice;
    private final Tally tally;
    private final Map<String, List<Review>> waiting = new HashMap<>();

    ReviewJudge(Choice<FraudPolicy> choice, Tally tally) {
        this.choice = choice;
        this.tally = tally;
    }

    private record Review(String holdId, HoldReview was, HoldReview would) {

        private boolean endsBy(Object event) {
            return switch (event) {
                case OrderHoldReleased released -> released.holdId().equals(holdId);
                case OrderCancelled _, OrderExpired _ -> true;
                default -> false;
            };
        }
    }

    @Override
    public void decide(Append append, Shop before) {
        for (RecordedEvent event : append.events()) {
            if (event.payload() instanceof OrderHeld held && held.kind() == HoldKind.FRAUD) {
                held.review().ifPresent(review -> decide(event, held, review));
            }
        }
    }

    private void decide(RecordedEvent event, OrderHeld held, HoldReview was) {
        Optional<Integer> version = Optional.of(was.policyVersion());
        Instant at = event.envelope().occurredAt();
        Optional<FraudPolicy> policy = choice.of(version);
        if (policy.isEmpty()) {
            tally.leftOut(Versions.unknown(version));
            return;
        }
        HoldReview would = policy.get().review(at);
        boolean told = was.whenOverdue().isPresent();
        tally.compared(new Decision(tally.policy(), held.orderId(), at, version, text(was, told), text(would, told)));
        String subject = event.envelope().subject().toString();
        waiting.computeIfAbsent(subject, _ -> new ArrayList<>()).add(new Review(held.holdId(), was, would));
    }

    @Override
    public void follow(Append append, Shop before) {
        for (RecordedEvent event : append.events()) {
            String subject = event.envelope().subject().toString();
            for (Review review : List.copyOf(waiting.getOrDefault(subject, List.of()))) {
                if (review.endsBy(event.payload())) {
                    count(review, append.at());
                    waiting.computeIfPresent(subject, (_, reviews) -> without(reviews, review));
                }
            }
        }
    }

    private static @Nullable List<Review> without(List<Review> reviews, Review ended) {
        List<Review> left = reviews.stream()
                .filter(review -> !review.equals(ended))
                .collect(Collectors.toCollection(ArrayList::new));
        return left.isEmpty() ? null : left;
    }

    private void count(Review review, Instant ended) {
        if (!ended.isBefore(review.would().by()) && ended.isBefore(review.was().by())) {
            tally.count("ended in time then, too late by this policy");
        } else if (ended.isBefore(review.would().by())
                && !ended.isBefore(review.was().by())) {
            tally.count("too late then, with time left by this policy");
        }
    }

    @Override
    public List<PolicyReport> reports() {
        return List.of(tally.report());
    }

    /** What is not recorded of one is not said of the other. */
    private static String text(HoldReview review, boolean told) {
        return review.by()
                + (told ? review.whenOverdue().map(then -> " " + then).orElse("") : "");
    }
}
