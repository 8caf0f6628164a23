package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Scenario.ID;
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
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHeld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderNeedsTest {

    private static final ReservationPolicy POLICY =
            new ReservationPolicy(1, Duration.ofMinutes(15), List.of("main", "far"));
    private static final OrderEvent PLACED = placed(draft(line("A", 2, "5")));
    private static final OrderEvent CONFIRMED = new OrderConfirmed(ID);
    private static final OrderEvent HELD = new OrderHeld(ID, "h1", HoldKind.MANUAL);
    private static final OrderEvent CANCELLED =
            new OrderCancelled(ID, "EUR", List.of(new LineCredit("A", "SKU-A", 2, 1000)), 1000, Scenario.REASON);
    private static final List<LineQuantity> BOTH = List.of(new LineQuantity("A", "SKU-A", 2));
    private static final List<OrderEvent> DELIVERED = List.of(
            PLACED,
            CONFIRMED,
            new LinesAssigned(ID, "f1", "main", BOTH, Optional.empty()),
            new LinesShipped(ID, "f1", "s1", BOTH),
            new LinesDelivered(ID, "s1", BOTH));

    /** Refused for what a command says, or in which nobody but another stream has a say: no change of the order helps. */
    private static final Set<String> OF_NO_FACT = Set.of("no-effect", "order.not-found");

    @Test
    void a_status_is_told_with_those_in_which_the_action_is_allowed() {
        assertThat(needs("archive", PLACED))
                .containsExactly(new Need.OneOf("/status", "PLACED", List.of("COMPLETED", "CANCELLED", "EXPIRED")));
        assertThat(needs("route", PLACED)).containsExactly(new Need.OneOf("/status", "PLACED", List.of("CONFIRMED")));
        assertThat(needs("confirm", PLACED, CANCELLED))
                .containsExactly(new Need.OneOf("/status", "CANCELLED", List.of("PLACED")));
    }

    @Test
    void what_else_is_in_the_way_there_is_told_with_it() {
        assertThat(needs("route", PLACED, HELD))
                .containsExactly(
                        new Need.OneOf("/status", "PLACED", List.of("CONFIRMED")), new Need.Flag("/held", false));
        assertThat(needs("return-lines", PLACED))
                .containsExactly(
                        new Need.OneOf("/status", "PLACED", List.of("CONFIRMED", "COMPLETED")),
                        new Need.AtLeast("/lines/A/quantities/delivered", 0, 1));
    }

    @Test
    void money_and_pieces_are_told_as_amounts() {
        assertThat(needs("complete", PLACED, CONFIRMED))
                .containsExactly(new Need.AtLeast("/lines/A/quantities/delivered", 0, 2));
        assertThat(needs("complete", DELIVERED.toArray(OrderEvent[]::new)))
                .containsExactly(new Need.AtMost("/balanceDue/amountMinor", 1000, 0));
        assertThat(needs("cancel", DELIVERED.toArray(OrderEvent[]::new)))
                .containsExactly(new Need.AtMost("/shipments", 1, 0));
    }

    @Test
    void what_came_back_has_been_delivered_too() {
        List<OrderEvent> history = new ArrayList<>(DELIVERED);
        history.add(
                new LinesReturned(ID, "r1", "EUR", List.of(new LineCredit("A", "SKU-A", 2, 1000)), Scenario.REASON));

        assertThat(needs("return-lines", history.toArray(OrderEvent[]::new)))
                .containsExactly(new Need.AtLeast("/lines/A/quantities/delivered", 2, 3));
    }

    @Test
    void what_is_already_so_needs_nothing() {
        assertThat(needs("confirm", PLACED, CONFIRMED)).isEmpty();
        assertThat(needs("notes", PLACED)).isEmpty();
    }

    /** Each change is made by events, or where none can, by another order with the same content. */
    @ParameterizedTest
    @MethodSource("states")
    void each_refused_action_is_let_through_once_the_order_is_as_it_would_need_to_be(
            String state, List<OrderEvent> history) {
        Order order = given(history.toArray(OrderEvent[]::new));
        List<String> checked = new ArrayList<>();
        for (Action refused : refusals(order).values()) {
            List<Need> needs = refused.obstacle().orElseThrow().wouldNeed();
            assertThat(needs).as(state + ", " + refused).isNotEmpty();
            Optional<Action> after = Optional.ofNullable(
                    refusals(OrderOtherwise.of(order, needs)).get(refused.name()));

            assertThat(after.stream().flatMap(still -> still.obstacle().orElseThrow().wouldNeed().stream()))
                    .as(state + ", " + refused + ", then " + after)
                    .doesNotContainAnyElementsOf(needs);
            checked.add(refused.name());
        }
        assertThat(checked).isNotEmpty();
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> states() {
        return Stream.of(OrderTableTest.TABLE, SentOrderTableTest.TABLE, EditedOrderTableTest.TABLE)
                .flatMap(table -> table.histories().entrySet().stream())
                .filter(state -> !state.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(state -> org.junit.jupiter.params.provider.Arguments.of(state.getKey(), state.getValue()));
    }

    private static Map<String, Action> refusals(Order order) {
        return OrderActions.of(ID, order, POLICY).stream()
                .filter(action -> action.obstacle()
                        .filter(obstacle -> !OF_NO_FACT.contains(obstacle.code()))
                        .isPresent())
                .collect(Collectors.toMap(Action::name, action -> action));
    }

    private static List<Need> needs(String action, OrderEvent... history) {
        return OrderActions.of(ID, given(history), POLICY).stream()
                .filter(found -> found.name().equals(action))
                .flatMap(found -> found.obstacle().stream())
                .flatMap(obstacle -> obstacle.wouldNeed().stream())
                .toList();
    }
}
