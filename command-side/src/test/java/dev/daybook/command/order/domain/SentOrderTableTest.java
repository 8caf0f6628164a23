package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.SampleOrder.CONFIRMED;
import static dev.daybook.command.order.domain.SampleOrder.HELD;
import static dev.daybook.command.order.domain.SampleOrder.PLACED;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReopened;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.LinesUndelivered;
import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.UndeliveredCause;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order of {@link OrderTableTest} on its way: parcel s1 holds the three pieces of line 1, s2 the one of line 2. */
class SentOrderTableTest {

    static final List<LineQuantity> THREE = List.of(new LineQuantity("1", "SKU-1", 3));
    static final List<LineQuantity> ONE = List.of(new LineQuantity("2", "SKU-2", 1));
    static final OrderEvent ASSIGNED = new LinesAssigned(
            ID, "f1", "main", Stream.of(THREE, ONE).flatMap(List::stream).toList(), Optional.of(1));
    static final OrderEvent SHIPPED = new LinesShipped(ID, "f1", "s1", THREE);
    static final OrderEvent MISSED = new LinesUndelivered(ID, "s1", UndeliveredCause.LOST, THREE);
    static final OrderEvent REOPENED = new LinesReopened(ID, "s1", THREE);
    static final OrderEvent CREDITED =
            new LinesCredited(ID, "s1", "EUR", List.of(new LineCredit("1", "SKU-1", 3, 999)), REASON);

    static final DecisionTable<OrderCommand, OrderEvent, Order> TABLE =
            new DecisionTable<>(Order.rules(), """
                              | routed                                                           | held                                                         | dispatched                         | held dispatched      | missing                            | held missing                     | credited                             | reopened                                           | delivered                        | completed                        | archived
            place             | same                                                             | same                                                         | same                               | same                 | same                               | same                             | same                                 | same                                               | same                             | same                             | same
            place other       | already-placed                                                   | already-placed                                               | already-placed                     | already-placed       | already-placed                     | already-placed                   | already-placed                       | already-placed                                     | already-placed                   | already-placed                   | already-placed
            import            | already-placed                                                   | already-placed                                               | already-placed                     | already-placed       | already-placed                     | already-placed                   | already-placed                       | already-placed                                     | already-placed                   | already-placed                   | already-placed
            confirm           | same                                                             | same                                                         | same                               | same                 | same                               | same                             | same                                 | same                                               | same                             | already-completed                | already-archived
            expire in time    | same                                                             | same                                                         | same                               | same                 | same                               | same                             | same                                 | same                                               | same                             | same                             | same
            expire when due   | same                                                             | same                                                         | same                               | same                 | same                               | same                             | same                                 | same                                               | same                             | same                             | same
            extend            | nothing-reserved                                                 | nothing-reserved                                             | nothing-reserved                   | nothing-reserved     | nothing-reserved                   | nothing-reserved                 | nothing-reserved                     | nothing-reserved                                   | nothing-reserved                 | already-completed                | already-archived
            extend by nothing | nothing-reserved                                                 | nothing-reserved                                             | nothing-reserved                   | nothing-reserved     | nothing-reserved                   | nothing-reserved                 | nothing-reserved                     | nothing-reserved                                   | nothing-reserved                 | already-completed                | already-archived
            cancel            | ok lines-unassigned stock-released cancelled                     | ok lines-unassigned stock-released cancelled                 | already-dispatched                 | already-dispatched   | already-dispatched                 | already-dispatched               | already-dispatched                   | already-dispatched                                 | already-dispatched               | already-completed                | already-archived
            cancel pieces     | ok lines-unassigned stock-released lines-cancelled               | ok lines-unassigned stock-released lines-cancelled           | lines-unavailable                  | lines-unavailable    | lines-unavailable                  | lines-unavailable                | lines-unavailable                    | ok stock-released lines-cancelled                  | lines-unavailable                | already-completed                | already-archived
            cancel too many   | lines-unavailable                                                | lines-unavailable                                            | lines-unavailable                  | lines-unavailable    | lines-unavailable                  | lines-unavailable                | lines-unavailable                    | lines-unavailable                                  | lines-unavailable                | already-completed                | already-archived
            cancel them all   | ok lines-unassigned stock-released lines-cancelled cancelled     | ok lines-unassigned stock-released lines-cancelled cancelled | lines-unavailable                  | lines-unavailable    | lines-unavailable                  | lines-unavailable                | lines-unavailable                    | ok lines-unassigned stock-released lines-cancelled | lines-unavailable                | already-completed                | already-archived
            return            | lines-unavailable                                                | lines-unavailable                                            | lines-unavailable                  | lines-unavailable    | lines-unavailable                  | lines-unavailable                | lines-unavailable                    | lines-unavailable                                  | ok lines-returned                | ok lines-returned                | already-archived
            return the same   | lines-unavailable                                                | lines-unavailable                                            | lines-unavailable                  | lines-unavailable    | lines-unavailable                  | lines-unavailable                | lines-unavailable                    | lines-unavailable                                  | ok lines-returned                | ok lines-returned                | already-archived
            hold              | ok held                                                          | same                                                         | ok held                            | same                 | ok held                            | same                             | ok held                              | ok held                                            | ok held                          | already-completed                | already-archived
            release           | hold-not-found                                                   | ok hold-released                                             | hold-not-found                     | ok hold-released     | hold-not-found                     | ok hold-released                 | hold-not-found                       | hold-not-found                                     | hold-not-found                   | hold-not-found                   | hold-not-found
            end review        | same                                                             | ok lines-unassigned stock-released cancelled                 | same                               | already-dispatched   | same                               | already-dispatched               | same                                 | same                                               | same                             | same                             | same
            note              | ok note-added                                                    | ok note-added                                                | ok note-added                      | ok note-added        | ok note-added                      | ok note-added                    | ok note-added                        | ok note-added                                      | ok note-added                    | ok note-added                    | already-archived
            route             | same                                                             | on-hold                                                      | same                               | on-hold              | same                               | on-hold                          | same                                 | ok lines-assigned                                  | same                             | already-completed                | already-archived
            split             | ok lines-unassigned lines-assigned                               | on-hold                                                      | lines-unavailable                  | on-hold              | lines-unavailable                  | on-hold                          | lines-unavailable                    | lines-unavailable                                  | fulfilment-not-found             | already-completed                | already-archived
            unassign          | ok lines-unassigned                                              | on-hold                                                      | ok lines-unassigned                | on-hold              | ok lines-unassigned                | on-hold                          | ok lines-unassigned                  | ok lines-unassigned                                | fulfilment-not-found             | already-completed                | already-archived
            move              | ok lines-unassigned stock-released stock-reserved lines-assigned | on-hold                                                      | ok lines-unassigned lines-assigned | on-hold              | ok lines-unassigned lines-assigned | on-hold                          | ok lines-unassigned lines-assigned   | ok lines-unassigned lines-assigned                 | same                             | already-completed                | already-archived
            move too many     | out-of-stock                                                     | on-hold                                                      | same                               | on-hold              | same                               | on-hold                          | same                                 | same                                               | same                             | already-completed                | already-archived
            move nowhere      | invalid-content                                                  | on-hold                                                      | invalid-content                    | on-hold              | invalid-content                    | on-hold                          | invalid-content                      | invalid-content                                    | invalid-content                  | already-completed                | already-archived
            ship s1           | ok lines-shipped                                                 | on-hold                                                      | same                               | same                 | same                               | same                             | same                                 | same                                               | same                             | same                             | same
            ship s1 otherwise | ok lines-shipped                                                 | on-hold                                                      | shipment-id-taken                  | shipment-id-taken    | shipment-id-taken                  | shipment-id-taken                | shipment-id-taken                    | shipment-id-taken                                  | shipment-id-taken                | shipment-id-taken                | shipment-id-taken
            ship s2           | ok lines-shipped                                                 | on-hold                                                      | ok lines-shipped                   | on-hold              | ok lines-shipped                   | on-hold                          | ok lines-shipped                     | ok lines-shipped                                   | same                             | same                             | same
            deliver s1        | shipment-not-found                                               | shipment-not-found                                           | ok lines-delivered                 | ok lines-delivered   | parcel-undelivered                 | parcel-undelivered               | parcel-undelivered                   | parcel-undelivered                                 | same                             | same                             | same
            miss s1           | shipment-not-found                                               | shipment-not-found                                           | ok lines-undelivered               | ok lines-undelivered | same                               | same                             | same                                 | same                                               | parcel-delivered                 | parcel-delivered                 | parcel-delivered
            reopen s1         | shipment-not-found                                               | shipment-not-found                                           | parcel-not-missing                 | parcel-not-missing   | ok lines-reopened stock-reserved   | ok lines-reopened stock-reserved | parcel-settled                       | same                                               | parcel-not-missing               | parcel-not-missing               | parcel-not-missing
            credit s1         | shipment-not-found                                               | shipment-not-found                                           | parcel-not-missing                 | parcel-not-missing   | ok lines-credited                  | ok lines-credited                | same                                 | parcel-settled                                     | parcel-not-missing               | parcel-not-missing               | parcel-not-missing
            record payment    | ok payment-recorded                                              | ok payment-recorded                                          | ok payment-recorded                | ok payment-recorded  | ok payment-recorded                | ok payment-recorded              | ok payment-recorded                  | ok payment-recorded                                | ok payment-recorded              | ok payment-recorded              | already-archived
            settle            | same                                                             | same                                                         | same                               | same                 | same                               | same                             | same                                 | same                                               | same                             | same                             | same
            complete          | not-completable                                                  | not-completable                                              | not-completable                    | not-completable      | not-completable                    | not-completable                  | not-completable                      | not-completable                                    | not-completable                  | same                             | already-archived
            archive           | not-over                                                         | not-over                                                     | not-over                           | not-over             | not-over                           | not-over                         | not-over                             | not-over                                           | not-over                         | ok archived                      | same
            issue documents   | same                                                             | same                                                         | ok invoice-issued                  | ok invoice-issued    | ok invoice-issued                  | ok invoice-issued                | ok invoice-issued credit-note-issued | ok invoice-issued                                  | ok invoice-issued invoice-issued | ok invoice-issued invoice-issued | ok invoice-issued invoice-issued
            edit e1           | ok edit-started                                                  | ok edit-started                                              | already-dispatched                 | already-dispatched   | already-dispatched                 | already-dispatched               | already-dispatched                   | already-dispatched                                 | already-dispatched               | already-completed                | already-archived
            edit e2           | ok edit-started                                                  | ok edit-started                                              | already-dispatched                 | already-dispatched   | already-dispatched                 | already-dispatched               | already-dispatched                   | already-dispatched                                 | already-dispatched               | already-completed                | already-archived
            stage e1          | edit-not-found                                                   | edit-not-found                                               | already-dispatched                 | already-dispatched   | already-dispatched                 | already-dispatched               | already-dispatched                   | already-dispatched                                 | already-dispatched               | already-completed                | already-archived
            stage e1 empty    | edit-not-found                                                   | edit-not-found                                               | already-dispatched                 | already-dispatched   | already-dispatched                 | already-dispatched               | already-dispatched                   | already-dispatched                                 | already-dispatched               | already-completed                | already-archived
            confirm e1        | edit-not-found                                                   | edit-not-found                                               | already-dispatched                 | already-dispatched   | already-dispatched                 | already-dispatched               | already-dispatched                   | already-dispatched                                 | already-dispatched               | already-completed                | already-archived
            drop e1           | edit-not-found                                                   | edit-not-found                                               | edit-not-found                     | edit-not-found       | edit-not-found                     | edit-not-found                   | edit-not-found                       | edit-not-found                                     | edit-not-found                   | edit-not-found                   | edit-not-found
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
        TABLE.assertDocumented("order-sent");
    }

    private static Map<String, List<OrderEvent>> histories() {
        List<OrderEvent> routed = List.of(PLACED, OrderTableTest.RESERVED, CONFIRMED, ASSIGNED);
        List<OrderEvent> dispatched = and(routed, SHIPPED);
        List<OrderEvent> missing = and(dispatched, MISSED);
        List<OrderEvent> delivered = and(
                dispatched,
                new LinesDelivered(ID, "s1", THREE),
                new LinesShipped(ID, "f1", "s2", ONE),
                new LinesDelivered(ID, "s2", ONE));
        List<OrderEvent> completed = and(delivered, new OrderCompleted(ID));
        return Map.ofEntries(
                Map.entry("routed", routed),
                Map.entry("held", and(routed, HELD)),
                Map.entry("dispatched", dispatched),
                Map.entry("held dispatched", and(dispatched, HELD)),
                Map.entry("missing", missing),
                Map.entry("held missing", and(missing, HELD)),
                Map.entry("credited", and(missing, CREDITED)),
                Map.entry("reopened", and(missing, REOPENED, OrderTableTest.RESERVED)),
                Map.entry("delivered", delivered),
                Map.entry("completed", completed),
                Map.entry("archived", and(completed, new OrderArchived(ID))));
    }

    private static List<OrderEvent> and(List<OrderEvent> history, OrderEvent... more) {
        return Stream.concat(history.stream(), Stream.of(more)).toList();
    }
}
