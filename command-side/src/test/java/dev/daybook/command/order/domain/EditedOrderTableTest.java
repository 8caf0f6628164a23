package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.SampleOrder.CONFIRMED;
import static dev.daybook.command.order.domain.SampleOrder.PLACED;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.SentOrderTableTest.ASSIGNED;
import static dev.daybook.command.order.domain.SentOrderTableTest.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.order.EditPlan;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.OrderEditCancelled;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderEditStaged;
import dev.daybook.events.order.OrderEditStarted;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderStockReserved;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The confirmed order of {@link OrderTableTest} in the hands of somebody who makes its three pieces of line 1 five. */
class EditedOrderTableTest {

    private static final OrderLine FIVE =
            new OrderLine("1", "SKU-1", "a thing", 5, new BigDecimal("3.33"), Optional.empty(), Optional.empty(), 1665);
    private static final EditPlan PLAN = new EditPlan(
            List.of(), List.of(FIVE), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final DecisionTable<OrderCommand, OrderEvent, Order> TABLE =
            new DecisionTable<>(Order.rules(), """
                            | editing            | staged             | edited             | dropped            | staged and dispatched
            place           | same               | same               | already-placed     | same               | same
            place other     | already-placed     | already-placed     | already-placed     | already-placed     | already-placed
            confirm         | same               | same               | same               | same               | same
            cancel          | ok stock-released cancelled | ok stock-released cancelled | ok stock-released cancelled | ok stock-released cancelled | already-dispatched
            cancel pieces   | ok stock-released lines-cancelled | ok stock-released lines-cancelled | ok stock-released lines-cancelled | ok stock-released lines-cancelled | lines-unavailable
            cancel too many | lines-unavailable  | lines-unavailable  | ok stock-released lines-cancelled | lines-unavailable | lines-unavailable
            cancel them all | ok stock-released lines-cancelled cancelled | ok stock-released lines-cancelled cancelled | ok stock-released lines-cancelled | ok stock-released lines-cancelled cancelled | lines-unavailable
            hold            | ok held            | ok held            | ok held            | ok held            | ok held
            note            | ok note-added      | ok note-added      | ok note-added      | ok note-added      | ok note-added
            route           | ok lines-assigned  | ok lines-assigned  | ok lines-assigned  | ok lines-assigned  | same
            settle          | same               | same               | same               | same               | same
            edit e1         | same               | same               | edit-id-taken      | edit-id-taken      | already-dispatched
            edit e2         | edit-open          | edit-open          | ok edit-started    | ok edit-started    | already-dispatched
            stage e1        | ok edit-staged     | same               | edit-not-found     | edit-not-found     | already-dispatched
            stage e1 empty  | invalid-content    | invalid-content    | edit-not-found     | edit-not-found     | already-dispatched
            confirm e1      | nothing-staged     | ok edit-confirmed line-quantity-changed stock-reserved | same | edit-not-found | already-dispatched
            drop e1         | ok edit-cancelled  | ok edit-cancelled  | edit-not-found     | same               | ok edit-cancelled
            """, OrderTableCommands.all(), histories());

    @Test
    void every_command_has_in_every_state_the_verdict_of_the_table() {
        assertThat(TABLE.decided()).isEqualTo(TABLE.written());
    }

    @Test
    void the_table_is_what_the_documentation_shows() {
        TABLE.assertDocumented("order-edited");
    }

    private static Map<String, List<OrderEvent>> histories() {
        List<OrderEvent> editing = List.of(PLACED, OrderTableTest.RESERVED, CONFIRMED, new OrderEditStarted(ID, "e1"));
        List<OrderEvent> staged = and(editing, new OrderEditStaged(ID, "e1", PLAN));
        return Map.of(
                "editing", editing,
                "staged", staged,
                "edited",
                        and(
                                staged,
                                new OrderEditConfirmed(ID, "e1", "EUR", 666),
                                new LineQuantityChanged(ID, "EUR", FIVE, 3, 666),
                                new OrderStockReserved(
                                        ID,
                                        List.of(new LineReservation("SKU-1@main", ID + "-2", "SKU-1", 2, 0)),
                                        Optional.empty(),
                                        1)),
                "dropped", and(editing, new OrderEditCancelled(ID, "e1")),
                "staged and dispatched", and(staged, ASSIGNED, SHIPPED));
    }

    private static List<OrderEvent> and(List<OrderEvent> history, OrderEvent... more) {
        return Stream.concat(history.stream(), Stream.of(more)).toList();
    }
}
