package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.SampleOrder.CONFIRMED;
import static dev.daybook.command.order.domain.SampleOrder.HELD;
import static dev.daybook.command.order.domain.SampleOrder.PLACED;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.SentOrderTableTest.ASSIGNED;
import static dev.daybook.command.order.domain.SentOrderTableTest.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.order.EditPlan;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.OrderEditCancelled;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderEditStaged;
import dev.daybook.events.order.OrderEditStarted;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderPaymentRecorded;
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

    private static final OrderEvent STARTED = new OrderEditStarted(ID, "e1");
    private static final OrderEvent STAGED = new OrderEditStaged(ID, "e1", PLAN);
    private static final OrderEvent EDITED = new OrderEditConfirmed(ID, "e1", "EUR", 666);
    private static final OrderEvent CHANGED = new LineQuantityChanged(ID, "EUR", FIVE, 3, 666);
    private static final OrderEvent RESERVED = new OrderStockReserved(
            ID, List.of(new LineReservation("SKU-1@main", ID + "-2", "SKU-1", 2, 0)), Optional.empty(), 1);
    private static final OrderEvent PAID = new OrderPaymentRecorded(ID, SampleOrder.HELD_MONEY);
    private static final OrderEvent UNPAID = new OrderHeld(ID, "edit-e1", HoldKind.PAYMENT);

    static final DecisionTable<OrderCommand, OrderEvent, Order> TABLE =
            new DecisionTable<>(Order.rules(), """
                              | editing                                     | staged                                                 | held                                                   | edited                            | to be paid                        | dropped                                     | staged and dispatched
            place             | same                                        | same                                                   | same                                                   | already-placed                    | already-placed                    | same                                        | same
            place other       | already-placed                              | already-placed                                         | already-placed                                         | already-placed                    | already-placed                    | already-placed                              | already-placed
            import            | already-placed                              | already-placed                                         | already-placed                                         | already-placed                    | already-placed                    | already-placed                              | already-placed
            confirm           | same                                        | same                                                   | same                                                   | same                              | same                              | same                                        | same
            expire in time    | same                                        | same                                                   | same                                                   | same                              | same                              | same                                        | same
            expire when due   | same                                        | same                                                   | same                                                   | same                              | same                              | same                                        | same
            extend            | nothing-reserved                            | nothing-reserved                                       | nothing-reserved                                       | nothing-reserved                  | nothing-reserved                  | nothing-reserved                            | nothing-reserved
            extend by nothing | nothing-reserved                            | nothing-reserved                                       | nothing-reserved                                       | nothing-reserved                  | nothing-reserved                  | nothing-reserved                            | nothing-reserved
            cancel            | ok stock-released cancelled                 | ok stock-released cancelled                            | ok stock-released cancelled                            | ok stock-released cancelled       | ok stock-released cancelled       | ok stock-released cancelled                 | already-dispatched
            cancel pieces     | ok stock-released lines-cancelled           | ok stock-released lines-cancelled                      | ok stock-released lines-cancelled                      | ok stock-released lines-cancelled | ok stock-released lines-cancelled | ok stock-released lines-cancelled           | lines-unavailable
            cancel too many   | lines-unavailable                           | lines-unavailable                                      | lines-unavailable                                      | ok stock-released lines-cancelled | ok stock-released lines-cancelled | lines-unavailable                           | lines-unavailable
            cancel them all   | ok stock-released lines-cancelled cancelled | ok stock-released lines-cancelled cancelled            | ok stock-released lines-cancelled cancelled            | ok stock-released lines-cancelled | ok stock-released lines-cancelled | ok stock-released lines-cancelled cancelled | lines-unavailable
            return            | lines-unavailable                           | lines-unavailable                                      | lines-unavailable                                      | lines-unavailable                 | lines-unavailable                 | lines-unavailable                           | lines-unavailable
            return the same   | lines-unavailable                           | lines-unavailable                                      | lines-unavailable                                      | lines-unavailable                 | lines-unavailable                 | lines-unavailable                           | lines-unavailable
            hold              | ok held                                     | ok held                                                | same                                                   | ok held                           | ok held                           | ok held                                     | ok held
            release           | hold-not-found                              | hold-not-found                                         | ok hold-released                                       | hold-not-found                    | hold-not-found                    | hold-not-found                              | hold-not-found
            end review        | same                                        | same                                                   | ok stock-released cancelled                            | same                              | same                              | same                                        | same
            note              | ok note-added                               | ok note-added                                          | ok note-added                                          | ok note-added                     | ok note-added                     | ok note-added                               | ok note-added
            route             | ok lines-assigned                           | ok lines-assigned                                      | on-hold                                                | ok lines-assigned                 | on-hold                           | ok lines-assigned                           | same
            split             | fulfilment-not-found                        | fulfilment-not-found                                   | on-hold                                                | fulfilment-not-found              | on-hold                           | fulfilment-not-found                        | lines-unavailable
            unassign          | fulfilment-not-found                        | fulfilment-not-found                                   | on-hold                                                | fulfilment-not-found              | on-hold                           | fulfilment-not-found                        | ok lines-unassigned
            move              | fulfilment-not-found                        | fulfilment-not-found                                   | on-hold                                                | fulfilment-not-found              | on-hold                           | fulfilment-not-found                        | ok lines-unassigned lines-assigned
            move too many     | fulfilment-not-found                        | fulfilment-not-found                                   | on-hold                                                | fulfilment-not-found              | on-hold                           | fulfilment-not-found                        | same
            move nowhere      | fulfilment-not-found                        | fulfilment-not-found                                   | on-hold                                                | fulfilment-not-found              | on-hold                           | fulfilment-not-found                        | invalid-content
            ship s1           | fulfilment-not-found                        | fulfilment-not-found                                   | on-hold                                                | fulfilment-not-found              | on-hold                           | fulfilment-not-found                        | same
            ship s1 otherwise | fulfilment-not-found                        | fulfilment-not-found                                   | on-hold                                                | fulfilment-not-found              | on-hold                           | fulfilment-not-found                        | shipment-id-taken
            ship s2           | fulfilment-not-found                        | fulfilment-not-found                                   | on-hold                                                | fulfilment-not-found              | on-hold                           | fulfilment-not-found                        | ok lines-shipped
            deliver s1        | shipment-not-found                          | shipment-not-found                                     | shipment-not-found                                     | shipment-not-found                | shipment-not-found                | shipment-not-found                          | ok lines-delivered
            miss s1           | shipment-not-found                          | shipment-not-found                                     | shipment-not-found                                     | shipment-not-found                | shipment-not-found                | shipment-not-found                          | ok lines-undelivered
            reopen s1         | shipment-not-found                          | shipment-not-found                                     | shipment-not-found                                     | shipment-not-found                | shipment-not-found                | shipment-not-found                          | parcel-not-missing
            credit s1         | shipment-not-found                          | shipment-not-found                                     | shipment-not-found                                     | shipment-not-found                | shipment-not-found                | shipment-not-found                          | parcel-not-missing
            record payment    | ok payment-recorded                         | ok payment-recorded                                    | ok payment-recorded                                    | ok payment-recorded               | same                              | ok payment-recorded                         | ok payment-recorded
            settle            | same                                        | same                                                   | same                                                   | same                              | same                              | same                                        | same
            complete          | not-completable                             | not-completable                                        | not-completable                                        | not-completable                   | not-completable                   | not-completable                             | not-completable
            archive           | not-over                                    | not-over                                               | not-over                                               | not-over                          | not-over                          | not-over                                    | not-over
            issue documents   | same                                        | same                                                   | same                                                   | same                              | same                              | same                                        | ok invoice-issued
            edit e1           | same                                        | same                                                   | same                                                   | edit-id-taken                     | edit-id-taken                     | edit-id-taken                               | already-dispatched
            edit e2           | edit-open                                   | edit-open                                              | edit-open                                              | ok edit-started                   | ok edit-started                   | ok edit-started                             | already-dispatched
            stage e1          | ok edit-staged                              | same                                                   | same                                                   | edit-not-found                    | edit-not-found                    | edit-not-found                              | already-dispatched
            stage e1 empty    | invalid-content                             | invalid-content                                        | invalid-content                                        | edit-not-found                    | edit-not-found                    | edit-not-found                              | already-dispatched
            confirm e1        | nothing-staged                              | ok edit-confirmed line-quantity-changed stock-reserved | ok edit-confirmed line-quantity-changed stock-reserved | same                              | same                              | edit-not-found                              | already-dispatched
            drop e1           | ok edit-cancelled                           | ok edit-cancelled                                      | ok edit-cancelled                                      | edit-not-found                    | edit-not-found                    | same                                        | ok edit-cancelled
            """, OrderTableCommands.all(), histories());

    @Test
    void every_command_has_in_every_state_the_verdict_of_the_table() {
        assertThat(TABLE.decided()).isEqualTo(TABLE.written());
    }

    @Test
    void the_table_misses_no_kind_of_command() {
        assertThat(TABLE.commandTypes()).isEqualTo(DecisionTable.kindsOf(OrderCommand.class));
    }

    @Test
    void the_table_is_what_the_documentation_shows() {
        TABLE.assertDocumented("order-edited");
    }

    private static Map<String, List<OrderEvent>> histories() {
        List<OrderEvent> confirmed = List.of(PLACED, OrderTableTest.RESERVED, CONFIRMED);
        List<OrderEvent> editing = and(confirmed, STARTED);
        List<OrderEvent> staged = and(editing, STAGED);
        return Map.of(
                "editing", editing,
                "staged", staged,
                "held", and(staged, HELD),
                "edited", and(staged, EDITED, CHANGED, RESERVED),
                "to be paid", and(confirmed, PAID, STARTED, STAGED, EDITED, CHANGED, RESERVED, UNPAID),
                "dropped", and(editing, new OrderEditCancelled(ID, "e1")),
                "staged and dispatched", and(staged, ASSIGNED, SHIPPED));
    }

    private static List<OrderEvent> and(List<OrderEvent> history, OrderEvent... more) {
        return Stream.concat(history.stream(), Stream.of(more)).toList();
    }
}
