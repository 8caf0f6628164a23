package dev.daybook.command.fulfilment.domain;

import static dev.daybook.command.fulfilment.domain.SampleFulfilment.ALLOCATED;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.BECAUSE;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.CANCELLED;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.CLOSED;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.CREATE;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.CREATED;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.HELD;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.ID;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.add;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.creating;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.cups;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.dispatched;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.pack;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.packed;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.picking;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.pieces;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.plates;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.remove;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.removed;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.unpacked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.events.order.LineQuantity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three cups and two plates; parcel p1 holds two cups, p2 the rest. */
class FulfilmentTableTest {

    static final DecisionTable<FulfilmentCommand, FulfilmentEvent, Fulfilment> TABLE =
            new DecisionTable<>(Fulfilment.rules(), """
                             | nothing         | open                       | held                       | allocated                  | held allocated             | picking                    | p1 packed                           | held p1 packed                      | p1 unpacked                | all packed                                   | p1 dispatched           | closed             | cancelled
            create           | ok created      | same                       | same                       | same                       | same                       | same                       | same                                | same                                | same                       | same                                         | same                    | same               | same
            create otherwise | ok created      | already-created            | already-created            | already-created            | already-created            | already-created            | already-created                     | already-created                     | already-created            | already-created                              | already-created         | already-created    | already-created
            create nothing   | invalid-content | invalid-content            | invalid-content            | invalid-content            | invalid-content            | invalid-content            | invalid-content                     | invalid-content                     | invalid-content            | invalid-content                              | invalid-content         | invalid-content    | invalid-content
            add a cup        | not-found       | ok lines-added             | ok lines-added             | ok lines-added             | ok lines-added             | ok lines-added             | ok lines-added                      | ok lines-added                      | ok lines-added             | ok lines-added                               | ok lines-added          | already-closed     | already-cancelled
            add a bowl       | not-found       | ok lines-added             | ok lines-added             | ok lines-added             | ok lines-added             | ok lines-added             | ok lines-added                      | ok lines-added                      | ok lines-added             | ok lines-added                               | ok lines-added          | already-closed     | already-cancelled
            add other sku    | not-found       | invalid-content            | invalid-content            | invalid-content            | invalid-content            | invalid-content            | invalid-content                     | invalid-content                     | invalid-content            | invalid-content                              | invalid-content         | already-closed     | already-cancelled
            remove a cup     | not-found       | ok lines-removed           | ok lines-removed           | ok lines-removed           | ok lines-removed           | ok lines-removed           | ok lines-removed                    | ok lines-removed                    | ok lines-removed           | ok unpacked lines-removed                    | ok lines-removed        | already-closed     | already-cancelled
            remove two cups  | not-found       | ok lines-removed           | ok lines-removed           | ok lines-removed           | ok lines-removed           | ok lines-removed           | ok unpacked lines-removed           | ok unpacked lines-removed           | ok lines-removed           | ok unpacked unpacked lines-removed           | lines-unavailable       | already-closed     | already-cancelled
            remove four cups | not-found       | lines-unavailable          | lines-unavailable          | lines-unavailable          | lines-unavailable          | lines-unavailable          | lines-unavailable                   | lines-unavailable                   | lines-unavailable          | lines-unavailable                            | lines-unavailable       | already-closed     | already-cancelled
            remove the rest  | not-found       | ok lines-removed           | ok lines-removed           | ok lines-removed           | ok lines-removed           | ok lines-removed           | ok lines-removed                    | ok lines-removed                    | ok lines-removed           | ok unpacked lines-removed                    | ok lines-removed closed | already-closed     | already-cancelled
            remove all       | not-found       | ok lines-removed cancelled | ok lines-removed cancelled | ok lines-removed cancelled | ok lines-removed cancelled | ok lines-removed cancelled | ok unpacked lines-removed cancelled | ok unpacked lines-removed cancelled | ok lines-removed cancelled | ok unpacked unpacked lines-removed cancelled | lines-unavailable       | already-closed     | already-cancelled
            remove nothing   | not-found       | invalid-content            | invalid-content            | invalid-content            | invalid-content            | invalid-content            | invalid-content                     | invalid-content                     | invalid-content            | invalid-content                              | invalid-content         | invalid-content    | invalid-content
            allocate         | not-found       | ok allocated               | on-hold                    | same                       | same                       | same                       | same                                | same                                | same                       | same                                         | same                    | already-closed     | already-cancelled
            start picking    | not-found       | not-allocated              | on-hold                    | ok picking-started         | on-hold                    | same                       | same                                | same                                | same                       | same                                         | same                    | already-closed     | already-cancelled
            pack p1          | not-found       | not-picking                | on-hold                    | not-picking                | on-hold                    | ok packed                  | same                                | same                                | shipment-id-taken          | same                                         | same                    | same               | shipment-id-taken
            pack p1 more     | not-found       | not-picking                | on-hold                    | not-picking                | on-hold                    | ok packed                  | shipment-id-taken                   | shipment-id-taken                   | shipment-id-taken          | shipment-id-taken                            | shipment-id-taken       | shipment-id-taken  | shipment-id-taken
            pack p2          | not-found       | not-picking                | on-hold                    | not-picking                | on-hold                    | ok packed                  | ok packed                           | on-hold                             | ok packed                  | same                                         | ok packed               | same               | already-cancelled
            pack p3 two cups | not-found       | not-picking                | on-hold                    | not-picking                | on-hold                    | ok packed                  | lines-unavailable                   | on-hold                             | ok packed                  | lines-unavailable                            | lines-unavailable       | already-closed     | already-cancelled
            pack nothing     | not-found       | invalid-content            | invalid-content            | invalid-content            | invalid-content            | invalid-content            | invalid-content                     | invalid-content                     | invalid-content            | invalid-content                              | invalid-content         | invalid-content    | invalid-content
            unpack p1        | not-found       | parcel-not-found           | parcel-not-found           | parcel-not-found           | parcel-not-found           | parcel-not-found           | ok unpacked                         | ok unpacked                         | same                       | ok unpacked                                  | already-dispatched      | already-dispatched | same
            unpack p2        | not-found       | parcel-not-found           | parcel-not-found           | parcel-not-found           | parcel-not-found           | parcel-not-found           | parcel-not-found                    | parcel-not-found                    | parcel-not-found           | ok unpacked                                  | parcel-not-found        | already-dispatched | parcel-not-found
            dispatch p1      | not-found       | parcel-not-found           | parcel-not-found           | parcel-not-found           | parcel-not-found           | parcel-not-found           | ok dispatched                       | on-hold                             | parcel-unpacked            | ok dispatched                                | same                    | same               | parcel-unpacked
            dispatch p2      | not-found       | parcel-not-found           | parcel-not-found           | parcel-not-found           | parcel-not-found           | parcel-not-found           | parcel-not-found                    | parcel-not-found                    | parcel-not-found           | ok dispatched                                | parcel-not-found        | same               | parcel-not-found
            hold             | not-found       | ok held                    | same                       | ok held                    | same                       | ok held                    | ok held                             | same                                | ok held                    | ok held                                      | ok held                 | already-closed     | already-cancelled
            release          | not-found       | same                       | ok released                | same                       | ok released                | same                       | same                                | ok released                         | same                       | same                                         | same                    | same               | same
            """, commands(), histories());

    @Test
    void every_command_has_in_every_state_the_verdict_of_the_table() {
        assertThat(TABLE.decided()).isEqualTo(TABLE.written());
    }

    @Test
    void the_table_is_what_the_documentation_shows() {
        TABLE.assertDocumented("fulfilment");
    }

    @Test
    void the_table_misses_no_kind_of_command_and_no_state() {
        assertThat(TABLE.stateTypes()).isEqualTo(DecisionTable.kindsOf(Fulfilment.class));
        assertThat(TABLE.commandTypes()).isEqualTo(DecisionTable.kindsOf(FulfilmentCommand.class));
    }

    private static Map<String, List<FulfilmentEvent>> histories() {
        FulfilmentEvent p1 = packed("p1", cups(2));
        FulfilmentEvent p2 = packed("p2", cups(1), plates(2));
        return Map.ofEntries(
                Map.entry("nothing", List.of()),
                Map.entry("open", List.of(CREATED)),
                Map.entry("held", List.of(CREATED, HELD)),
                Map.entry("allocated", List.of(CREATED, ALLOCATED)),
                Map.entry("held allocated", List.of(CREATED, ALLOCATED, HELD)),
                Map.entry("picking", List.of(picking())),
                Map.entry("p1 packed", List.of(picking(p1))),
                Map.entry("held p1 packed", List.of(picking(p1, HELD))),
                Map.entry("p1 unpacked", List.of(picking(p1, unpacked("p1", cups(2))))),
                Map.entry("all packed", List.of(picking(p1, p2))),
                Map.entry("p1 dispatched", List.of(picking(p1, dispatched("p1")))),
                Map.entry("closed", List.of(picking(p1, p2, dispatched("p1"), dispatched("p2"), CLOSED))),
                Map.entry(
                        "cancelled",
                        List.of(picking(p1, HELD, unpacked("p1", cups(2)), removed(cups(3), plates(2)), CANCELLED))));
    }

    private static Map<String, FulfilmentCommand> commands() {
        return Map.ofEntries(
                Map.entry("create", CREATE),
                Map.entry("create otherwise", creating(cups(3))),
                Map.entry("create nothing", creating()),
                Map.entry("add a cup", add(cups(1))),
                Map.entry("add a bowl", add(new LineQuantity("3", "BOWL", 1))),
                Map.entry("add other sku", add(new LineQuantity("1", "PLATE", 1))),
                Map.entry("remove a cup", remove(pieces("1", 1))),
                Map.entry("remove two cups", remove(pieces("1", 2))),
                Map.entry("remove four cups", remove(pieces("1", 4))),
                Map.entry("remove the rest", remove(pieces("1", 1), pieces("2", 2))),
                Map.entry("remove all", remove(pieces("1", 3), pieces("2", 2))),
                Map.entry("remove nothing", remove(pieces("1", 0))),
                Map.entry("allocate", new Allocate(ID)),
                Map.entry("start picking", new StartPicking(ID)),
                Map.entry("pack p1", pack("p1", pieces("1", 2))),
                Map.entry("pack p1 more", pack("p1", pieces("1", 3))),
                Map.entry("pack p2", pack("p2", pieces("2", 2), pieces("1", 1))),
                Map.entry("pack p3 two cups", pack("p3", pieces("1", 2))),
                Map.entry("pack nothing", pack("p1")),
                Map.entry("unpack p1", new Unpack(ID, "p1")),
                Map.entry("unpack p2", new Unpack(ID, "p2")),
                Map.entry("dispatch p1", new RecordDispatch(ID, "p1")),
                Map.entry("dispatch p2", new RecordDispatch(ID, "p2")),
                Map.entry("hold", new Hold(ID, BECAUSE)),
                Map.entry("release", new Release(ID)));
    }
}
