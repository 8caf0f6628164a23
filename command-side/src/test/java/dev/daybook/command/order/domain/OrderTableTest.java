package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.SampleOrder.CANCELLED;
import static dev.daybook.command.order.domain.SampleOrder.CONFIRMED;
import static dev.daybook.command.order.domain.SampleOrder.HELD;
import static dev.daybook.command.order.domain.SampleOrder.IMPORTED;
import static dev.daybook.command.order.domain.SampleOrder.PLACED;
import static dev.daybook.command.order.domain.SampleOrder.RETURNED_TWO;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.order.PaymentStanding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order has three pieces on line 1 and one on line 2; two pieces of line 1 are cancelled or come back. */
class OrderTableTest {

    private static final Instant DUE = OrderTableCommands.DUE;
    static final OrderEvent RESERVED = new OrderStockReserved(
            ID, List.of(new LineReservation("SKU-1@main", ID, "SKU-1", 3, 0)), Optional.of(DUE), 1);
    private static final OrderEvent ASKED =
            new OrderPaymentRecorded(ID, new PaymentStanding("p0", "INITIATED", 0, 0, 0, 0, 0, 0, 0, false));
    private static final OrderEvent EXPIRED = new OrderExpired(
            ID, "EUR", List.of(new LineCredit("1", "SKU-1", 3, 999), new LineCredit("2", "SKU-2", 1, 500)), 1994);

    static final DecisionTable<OrderCommand, OrderEvent, Order> TABLE =
            new DecisionTable<>(Order.rules(), """
                              | nothing     | placed                       | reserved                                    | asked                                       | held                                        | confirmed                                   | imported            | cancelled          | expired
            place             | ok placed   | same                         | same                                        | same                                        | same                                        | same                                        | already-placed      | same               | same
            place other       | ok placed   | already-placed               | already-placed                              | already-placed                              | already-placed                              | already-placed                              | already-placed      | already-placed     | already-placed
            import            | ok imported | already-placed               | already-placed                              | already-placed                              | already-placed                              | already-placed                              | same                | already-placed     | already-placed
            confirm           | not-found   | ok confirmed                 | ok confirmed                                | ok confirmed                                | on-hold                                     | same                                        | already-completed   | already-cancelled  | already-expired
            expire in time    | not-found   | ok expired                   | same                                        | same                                        | same                                        | same                                        | same                | same               | same
            expire when due   | not-found   | ok expired                   | ok expired                                  | ok reservation-extended                     | on-hold                                     | same                                        | same                | same               | same
            extend            | not-found   | nothing-reserved             | ok reservation-extended                     | ok reservation-extended                     | on-hold                                     | nothing-reserved                            | already-completed   | already-cancelled  | already-expired
            extend by nothing | not-found   | nothing-reserved             | same                                        | same                                        | on-hold                                     | nothing-reserved                            | already-completed   | already-cancelled  | already-expired
            cancel            | not-found   | ok cancelled                 | ok stock-released cancelled                 | ok stock-released cancelled                 | ok stock-released cancelled                 | ok stock-released cancelled                 | already-completed   | same               | already-expired
            cancel pieces     | not-found   | ok lines-cancelled           | ok stock-released lines-cancelled           | ok stock-released lines-cancelled           | ok stock-released lines-cancelled           | ok stock-released lines-cancelled           | already-completed   | already-cancelled  | already-expired
            cancel too many   | not-found   | lines-unavailable            | lines-unavailable                           | lines-unavailable                           | lines-unavailable                           | lines-unavailable                           | already-completed   | already-cancelled  | already-expired
            cancel them all   | not-found   | ok lines-cancelled cancelled | ok stock-released lines-cancelled cancelled | ok stock-released lines-cancelled cancelled | ok stock-released lines-cancelled cancelled | ok stock-released lines-cancelled cancelled | already-completed   | already-cancelled  | already-expired
            return            | not-found   | not-returnable               | not-returnable                              | not-returnable                              | not-returnable                              | lines-unavailable                           | ok lines-returned   | already-cancelled  | already-expired
            return the same   | not-found   | not-returnable               | not-returnable                              | not-returnable                              | not-returnable                              | lines-unavailable                           | same                | already-cancelled  | already-expired
            hold              | not-found   | ok held                      | ok held                                     | ok held                                     | same                                        | ok held                                     | already-completed   | already-cancelled  | already-expired
            release           | not-found   | hold-not-found               | hold-not-found                              | hold-not-found                              | ok hold-released reservation-extended       | hold-not-found                              | hold-not-found      | hold-not-found     | hold-not-found
            end review        | not-found   | same                         | same                                        | same                                        | ok stock-released cancelled                 | same                                        | same                | same               | same
            note              | not-found   | ok note-added                | ok note-added                               | ok note-added                               | ok note-added                               | ok note-added                               | ok note-added       | ok note-added      | ok note-added
            route             | not-found   | not-confirmed                | not-confirmed                               | not-confirmed                               | not-confirmed                               | ok lines-assigned                           | already-completed   | already-cancelled  | already-expired
            split             | not-found   | not-confirmed                | not-confirmed                               | not-confirmed                               | not-confirmed                               | fulfilment-not-found                        | already-completed   | already-cancelled  | already-expired
            unassign          | not-found   | not-confirmed                | not-confirmed                               | not-confirmed                               | not-confirmed                               | fulfilment-not-found                        | already-completed   | already-cancelled  | already-expired
            move              | not-found   | not-confirmed                | not-confirmed                               | not-confirmed                               | not-confirmed                               | fulfilment-not-found                        | already-completed   | already-cancelled  | already-expired
            move too many     | not-found   | not-confirmed                | not-confirmed                               | not-confirmed                               | not-confirmed                               | fulfilment-not-found                        | already-completed   | already-cancelled  | already-expired
            move nowhere      | not-found   | not-confirmed                | not-confirmed                               | not-confirmed                               | not-confirmed                               | fulfilment-not-found                        | already-completed   | already-cancelled  | already-expired
            ship s1           | not-found   | not-confirmed                | not-confirmed                               | not-confirmed                               | not-confirmed                               | fulfilment-not-found                        | already-completed   | already-cancelled  | already-expired
            ship s1 otherwise | not-found   | not-confirmed                | not-confirmed                               | not-confirmed                               | not-confirmed                               | fulfilment-not-found                        | already-completed   | already-cancelled  | already-expired
            ship s2           | not-found   | not-confirmed                | not-confirmed                               | not-confirmed                               | not-confirmed                               | fulfilment-not-found                        | already-completed   | already-cancelled  | already-expired
            deliver s1        | not-found   | shipment-not-found           | shipment-not-found                          | shipment-not-found                          | shipment-not-found                          | shipment-not-found                          | shipment-not-found  | shipment-not-found | shipment-not-found
            miss s1           | not-found   | shipment-not-found           | shipment-not-found                          | shipment-not-found                          | shipment-not-found                          | shipment-not-found                          | shipment-not-found  | shipment-not-found | shipment-not-found
            reopen s1         | not-found   | shipment-not-found           | shipment-not-found                          | shipment-not-found                          | shipment-not-found                          | shipment-not-found                          | shipment-not-found  | shipment-not-found | shipment-not-found
            credit s1         | not-found   | shipment-not-found           | shipment-not-found                          | shipment-not-found                          | shipment-not-found                          | shipment-not-found                          | shipment-not-found  | shipment-not-found | shipment-not-found
            record payment    | not-found   | ok payment-recorded          | ok payment-recorded                         | ok payment-recorded                         | ok payment-recorded                         | ok payment-recorded                         | ok payment-recorded | already-cancelled  | already-expired
            settle            | not-found   | same                         | same                                        | same                                        | same                                        | same                                        | ok refund-requested | same               | same
            complete          | not-found   | not-confirmed                | not-confirmed                               | not-confirmed                               | not-confirmed                               | not-completable                             | same                | already-cancelled  | already-expired
            archive           | not-found   | not-over                     | not-over                                    | not-over                                    | not-over                                    | not-over                                    | ok archived         | ok archived        | ok archived
            issue documents   | not-found   | same                         | same                                        | same                                        | same                                        | same                                        | same                | same               | same
            edit e1           | not-found   | ok edit-started              | ok edit-started                             | ok edit-started                             | ok edit-started                             | ok edit-started                             | already-completed   | already-cancelled  | already-expired
            edit e2           | not-found   | ok edit-started              | ok edit-started                             | ok edit-started                             | ok edit-started                             | ok edit-started                             | already-completed   | already-cancelled  | already-expired
            stage e1          | not-found   | edit-not-found               | edit-not-found                              | edit-not-found                              | edit-not-found                              | edit-not-found                              | already-completed   | already-cancelled  | already-expired
            stage e1 empty    | not-found   | edit-not-found               | edit-not-found                              | edit-not-found                              | edit-not-found                              | edit-not-found                              | already-completed   | already-cancelled  | already-expired
            confirm e1        | not-found   | edit-not-found               | edit-not-found                              | edit-not-found                              | edit-not-found                              | edit-not-found                              | already-completed   | already-cancelled  | already-expired
            drop e1           | not-found   | edit-not-found               | edit-not-found                              | edit-not-found                              | edit-not-found                              | edit-not-found                              | edit-not-found      | edit-not-found     | edit-not-found
            """, OrderTableCommands.all(), histories());

    @Test
    void every_command_has_in_every_state_the_verdict_of_the_table() {
        assertThat(TABLE.decided()).isEqualTo(TABLE.written());
    }

    @Test
    void the_table_misses_no_kind_of_command_and_no_state() {
        assertThat(TABLE.commandTypes()).isEqualTo(DecisionTable.kindsOf(OrderCommand.class));
        assertThat(Stream.of(TABLE, SentOrderTableTest.TABLE).flatMap(table -> table.stateTypes().stream()))
                .containsAll(DecisionTable.kindsOf(Order.class));
    }

    @Test
    void the_table_is_what_the_documentation_shows() {
        TABLE.assertDocumented("order");
    }

    private static Map<String, List<OrderEvent>> histories() {
        return Map.of(
                "nothing", List.of(),
                "placed", List.of(PLACED),
                "reserved", List.of(PLACED, RESERVED),
                "asked", List.of(PLACED, RESERVED, ASKED),
                "held", List.of(PLACED, RESERVED, HELD),
                "confirmed", List.of(PLACED, RESERVED, CONFIRMED),
                "imported",
                        List.of(
                                IMPORTED,
                                new dev.daybook.events.order.LinesReturned(
                                        ID, "r0", "EUR", RETURNED_TWO.lines(), REASON)),
                "cancelled", List.of(PLACED, CANCELLED),
                "expired", List.of(PLACED, RESERVED, EXPIRED));
    }
}
