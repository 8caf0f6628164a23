package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.SampleOrder.CONFIRMED;
import static dev.daybook.command.order.domain.SampleOrder.PLACED;
import static dev.daybook.command.order.domain.SampleOrder.assertRefused;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.place;
import static dev.daybook.command.order.domain.Scenario.placed;
import static dev.daybook.command.order.domain.Scenario.when;
import static dev.daybook.command.order.domain.SentOrderTableTest.ASSIGNED;
import static dev.daybook.command.order.domain.SentOrderTableTest.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.SampleEnvelope;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.HoldReview;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.order.WhenOverdue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Orders of 10.00 euros and more are looked at within a day. */
class FraudReviewTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Deadline TO_BE_CONFIRMED = new Deadline(NOON.plusSeconds(900), 1);
    private static final OrderHeld HELD =
            new OrderHeld(ID, "fraud-review", HoldKind.FRAUD, Optional.of(review(WhenOverdue.CANCEL)));

    private static HoldReview review(WhenOverdue whenOverdue) {
        return new HoldReview(NOON.plusSeconds(86_400), 7, Optional.of(whenOverdue));
    }

    private static FraudPolicy policy(WhenOverdue whenOverdue) {
        return new FraudPolicy(7, Map.of("EUR", 1000L), Duration.ofDays(1), whenOverdue);
    }

    private static Supply supply(Map<String, CatalogueEntry> catalogue) {
        return new Supply(
                catalogue,
                Map.of("SKU-1@main", 9),
                new ReservationPolicy(1, Duration.ofMinutes(15), List.of("main")),
                policy(WhenOverdue.CANCEL),
                NOON);
    }

    private static EndReview end(WhenOverdue whenOverdue) {
        return new EndReview(ID, "fraud-review", Optional.of(whenOverdue))
                .by(policy(WhenOverdue.CANCEL), TO_BE_CONFIRMED);
    }

    @Test
    void an_order_from_the_limit_on_is_held_as_it_is_placed() {
        OrderDraft dear = draft(line("1", 1, "10"));
        OrderDraft cheap = draft(line("1", 1, "9.99"));

        assertThat(when(place(dear, supply(Map.of())))).containsExactly(lookedAt(dear), HELD);
        assertThat(when(place(cheap, supply(Map.of())))).containsExactly(lookedAt(cheap));
        assertThat(when(place(dear))).containsExactly(placed(dear));
    }

    private static OrderEvent lookedAt(OrderDraft draft) {
        OrderPlaced placed = placed(draft);
        return new OrderPlaced(
                placed.orderId(),
                placed.number(),
                placed.content(),
                Sale.policies(Optional.empty(), Optional.empty(), Optional.of(7)),
                Optional.empty());
    }

    @Test
    void what_becomes_of_an_order_is_what_the_policy_said_when_it_was_held() {
        EndReview recorded = new EndReview(ID, "fraud-review", Optional.of(WhenOverdue.RELEASE));
        EndReview before = new EndReview(ID, "fraud-review", Optional.empty());

        assertThat(when(recorded.by(policy(WhenOverdue.CANCEL), TO_BE_CONFIRMED), PLACED, HELD))
                .contains(new OrderHoldReleased(ID, "fraud-review"));
        assertThat(when(before.by(policy(WhenOverdue.CANCEL), TO_BE_CONFIRMED), PLACED, HELD))
                .singleElement()
                .isInstanceOf(OrderCancelled.class);
    }

    @Test
    void what_stock_keeps_for_it_does_not_expire_while_it_is_looked_at() {
        assertThat(when(place(draft(line("1", 3, "3.34")), supply(Map.of("SKU-1", Shelves.counted("3.34"))))))
                .contains(
                        new OrderStockReserved(
                                ID, List.of(new LineReservation("SKU-1@main", ID, "SKU-1", 3, 0)), Optional.empty(), 1),
                        HELD);
    }

    @Test
    void an_order_that_nobody_looks_at_is_called_off() {
        assertThat(when(end(WhenOverdue.CANCEL), PLACED, HELD))
                .singleElement()
                .isInstanceOfSatisfying(OrderCancelled.class, cancelled -> {
                    assertThat(cancelled.reason().code()).isEqualTo("not-reviewed");
                    assertThat(cancelled.creditMinor()).isEqualTo(1994);
                });
    }

    @Test
    void or_let_go_with_time_to_be_confirmed() {
        OrderStockReserved reserved = new OrderStockReserved(
                ID, List.of(new LineReservation("SKU-1@main", ID, "SKU-1", 3, 0)), Optional.empty(), 1);

        assertThat(when(end(WhenOverdue.RELEASE), PLACED, reserved, HELD))
                .containsExactly(
                        new OrderHoldReleased(ID, "fraud-review"),
                        new OrderReservationExtended(ID, TO_BE_CONFIRMED.until(), 1));
    }

    @Test
    void an_order_that_was_reviewed_is_left_alone() {
        assertThat(when(end(WhenOverdue.CANCEL), PLACED, HELD, new OrderHoldReleased(ID, "fraud-review")))
                .isEmpty();
        assertThat(when(end(WhenOverdue.CANCEL), PLACED)).isEmpty();
    }

    @Test
    void what_has_left_the_house_is_left_to_people() {
        assertRefused(
                OrderRejection.AlreadyDispatched.class,
                "order.already-dispatched",
                end(WhenOverdue.CANCEL),
                PLACED,
                CONFIRMED,
                ASSIGNED,
                SHIPPED,
                HELD);
    }

    @Test
    void a_hold_by_hand_is_reviewed_by_the_same_policy() {
        PlaceHold hold = new PlaceHold(ID, "fraud-review", HoldKind.FRAUD)
                .by(policy(WhenOverdue.CANCEL).review(NOON));

        assertThat(when(hold, PLACED)).containsExactly(HELD);
        assertThat(when(hold, PLACED, HELD)).isEmpty();
    }

    @Test
    void a_timer_runs_for_every_hold_that_is_to_be_reviewed_until_it_is_released() {
        FraudReview review = new FraudReview();

        assertThat(review.react(HELD, SampleEnvelope.ANY))
                .containsExactly(new Effect.SendAt(
                        NOON.plusSeconds(86_400),
                        ID + "/fraud-review",
                        new Effect.Send(
                                "order",
                                new EndReview(ID, "fraud-review", Optional.of(WhenOverdue.CANCEL)),
                                Optional.empty())));
        assertThat(review.react(new OrderHeld(ID, "h", HoldKind.MANUAL), SampleEnvelope.ANY))
                .isEmpty();
        assertThat(review.react(new OrderHoldReleased(ID, "fraud-review"), SampleEnvelope.ANY))
                .containsExactly(new Effect.CancelTimer(ID + "/fraud-review"));
        assertThat(review.react(PLACED, SampleEnvelope.ANY)).isEmpty();
    }
}
