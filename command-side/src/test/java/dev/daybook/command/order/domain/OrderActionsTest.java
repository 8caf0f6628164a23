package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.given;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Action;
import dev.daybook.command.decisions.Need;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEditStarted;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrderActionsTest {

    private static final OrderEvent PLACED = placed(draft(line("A", 2, "5")));
    private static final ReservationPolicy POLICY =
            new ReservationPolicy(1, Duration.ofMinutes(15), List.of("main", "far"));
    private static final OrderEvent CANCELLED =
            new OrderCancelled(ID, "EUR", List.of(new LineCredit("A", "SKU-A", 2, 1000)), 1000, REASON);

    @Test
    void a_placed_order_may_be_confirmed_cancelled_held_and_noted() {
        assertThat(allowed(PLACED)).containsExactly("confirm", "cancel", "cancel-lines", "holds", "notes", "edits");
    }

    @Test
    void a_held_order_may_be_released_but_not_confirmed() {
        assertThat(allowed(PLACED, new OrderHeld(ID, "h1", HoldKind.MANUAL)))
                .containsExactly("cancel", "cancel-lines", "holds", "release", "notes", "edits");
        assertThat(refusals(PLACED, new OrderHeld(ID, "h1", HoldKind.MANUAL)))
                .containsEntry("confirm", "order.on-hold");
    }

    @Test
    void a_confirmed_order_may_be_called_off_held_and_sent() {
        assertThat(allowed(PLACED, new OrderConfirmed(ID)))
                .containsExactly("cancel", "cancel-lines", "holds", "notes", "route", "edits");
        assertThat(refusals(PLACED, new OrderConfirmed(ID))).containsEntry("confirm", "no-effect");
    }

    @Test
    void fulfilments_are_split_moved_and_merged_with_another_one_at_their_place() {
        OrderEvent here = assigned("f1", "main");
        OrderEvent elsewhere = assigned("f2", "far");

        assertThat(allowed(PLACED, new OrderConfirmed(ID), here))
                .contains("fulfilments/split", "fulfilments/move", "fulfilments/cancel")
                .doesNotContain("fulfilments/merge");
        assertThat(refusals(PLACED, new OrderConfirmed(ID), here, elsewhere))
                .containsEntry("fulfilments/merge", "order.fulfilment-elsewhere");
        assertThat(allowed(PLACED, new OrderConfirmed(ID), here, assigned("f2", "main")))
                .contains("fulfilments/merge");
    }

    private static OrderEvent assigned(String fulfilmentId, String location) {
        return new LinesAssigned(
                ID, fulfilmentId, location, List.of(new LineQuantity("A", "SKU-A", 1)), Optional.empty());
    }

    @Test
    void an_order_that_is_edited_may_be_edited_on_but_by_nobody_else() {
        OrderEvent started = new OrderEditStarted(ID, "e1");

        assertThat(allowed(PLACED, started))
                .contains("edits/stage", "edits/cancel")
                .doesNotContain("edits");
        assertThat(refusals(PLACED, started))
                .containsEntry("edits", "order.edit-open")
                .containsEntry("edits/confirm", "order.nothing-staged");
    }

    @Test
    void an_imported_order_may_only_be_returned_from_and_noted() {
        assertThat(allowed(
                        new OrderImported(ID, "1", OrderKind.SALE, "shop", Scenario.content(draft(line("A", 2, "5"))))))
                .containsExactly("return-lines", "notes", "archive");
    }

    @Test
    void a_cancelled_order_tells_why_nothing_goes() {
        assertThat(allowed(PLACED, CANCELLED)).containsExactly("notes", "archive");
        assertThat(refusals(PLACED, CANCELLED))
                .isEqualTo(Map.ofEntries(
                        Map.entry("confirm", "order.already-cancelled"),
                        Map.entry("cancel", "no-effect"),
                        Map.entry("cancel-lines", "order.already-cancelled"),
                        Map.entry("return-lines", "order.already-cancelled"),
                        Map.entry("holds", "order.already-cancelled"),
                        Map.entry("release", "order.hold-not-found"),
                        Map.entry("reservation/extend", "order.already-cancelled"),
                        Map.entry("route", "order.already-cancelled"),
                        Map.entry("fulfilments/split", "order.already-cancelled"),
                        Map.entry("fulfilments/merge", "order.already-cancelled"),
                        Map.entry("fulfilments/move", "order.already-cancelled"),
                        Map.entry("fulfilments/cancel", "order.already-cancelled"),
                        Map.entry("shipments/reship", "order.shipment-not-found"),
                        Map.entry("shipments/refund", "order.shipment-not-found"),
                        Map.entry("edits", "order.already-cancelled"),
                        Map.entry("edits/stage", "order.already-cancelled"),
                        Map.entry("edits/confirm", "order.already-cancelled"),
                        Map.entry("edits/cancel", "order.edit-not-found"),
                        Map.entry("settle", "no-effect"),
                        Map.entry("complete", "order.already-cancelled")));
    }

    @Test
    void an_order_that_does_not_exist_allows_nothing() {
        assertThat(allowed()).isEmpty();
        assertThat(refusals().values()).containsOnly("order.not-found");
    }

    @Test
    void a_refusal_says_the_rule_in_words() {
        Action confirm = OrderActions.of(ID, given(PLACED, CANCELLED), POLICY).getFirst();

        assertThat(confirm.allowed()).isFalse();
        assertThat(confirm.obstacle())
                .contains(new Action.Obstacle(
                        "order.already-cancelled",
                        "order " + ID + " is cancelled",
                        List.of(new Need.OneOf("/status", "CANCELLED", List.of("PLACED")))));
    }

    private static List<String> allowed(OrderEvent... history) {
        return OrderActions.of(ID, given(history), POLICY).stream()
                .filter(Action::allowed)
                .map(Action::name)
                .toList();
    }

    private static Map<String, String> refusals(OrderEvent... history) {
        return OrderActions.of(ID, given(history), POLICY).stream()
                .filter(action -> !action.allowed())
                .collect(Collectors.toMap(
                        Action::name, action -> action.obstacle().orElseThrow().code()));
    }
}
