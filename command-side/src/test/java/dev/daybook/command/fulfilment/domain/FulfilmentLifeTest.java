package dev.daybook.command.fulfilment.domain;

import static dev.daybook.command.fulfilment.domain.SampleFulfilment.ALLOCATED;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.BECAUSE;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.CANCELLED;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.CLOSED;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.CREATE;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.CREATED;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.HELD;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.ID;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.PICKING;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.RELEASED;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.add;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.added;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.creating;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.cups;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.dispatched;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.given;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.pack;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.packed;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.picking;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.pieces;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.plates;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.refused;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.remove;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.removed;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.unpacked;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.events.order.LineQuantity;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FulfilmentLifeTest {

    @Test
    void each_command_records_all_that_is_said() {
        assertThat(when(CREATE)).containsExactly(CREATED);
        assertThat(when(add(cups(1)), CREATED)).containsExactly(added(cups(1)));
        assertThat(when(remove(pieces("2", 1)), CREATED)).containsExactly(removed(plates(1)));
        assertThat(when(new Allocate(ID), CREATED)).containsExactly(ALLOCATED);
        assertThat(when(new StartPicking(ID), CREATED, ALLOCATED)).containsExactly(PICKING);
        assertThat(when(pack("p1", pieces("1", 2)), picking())).containsExactly(packed("p1", cups(2)));
        assertThat(when(new Unpack(ID, "p1"), picking(packed("p1", cups(2))))).containsExactly(unpacked("p1", cups(2)));
        assertThat(when(new RecordDispatch(ID, "p1"), picking(packed("p1", cups(2)))))
                .containsExactly(dispatched("p1"));
        assertThat(when(new Hold(ID, BECAUSE), CREATED)).containsExactly(HELD);
        assertThat(when(new Release(ID), CREATED, HELD)).containsExactly(RELEASED);
    }

    @Test
    void parts_of_one_line_are_told_as_one() {
        assertThat(when(creating(cups(1), plates(2), cups(2)))).containsExactly(CREATED);
        assertThat(when(creating(cups(1), plates(2), cups(2)), CREATED)).isEmpty();
        assertThat(when(remove(pieces("1", 1), pieces("1", 1)), CREATED)).containsExactly(removed(cups(2)));
        assertThat(when(pack("p1", pieces("1", 1), pieces("2", 1), pieces("1", 2)), picking()))
                .containsExactly(packed("p1", cups(3), plates(1)));
    }

    @Test
    void it_tells_whose_pieces_are_sent_from_where() {
        assertThat(given().created()).isEmpty();
        assertThat(given(picking(packed("p1", cups(3)))).created()).contains(CREATED);
    }

    @Nested
    class GivenPiecesToPack {
        @Test
        void the_last_piece_that_is_packed_ends_the_picking_and_one_more_piece_begins_it_again() {
            FulfilmentEvent all = packed("p1", cups(3), plates(2));

            assertThat(given(picking(packed("p1", cups(3))))).isInstanceOf(Fulfilment.Picking.class);
            assertThat(given(picking(all))).isInstanceOf(Fulfilment.Packed.class);
            assertThat(given(picking(all, added(cups(1))))).isInstanceOf(Fulfilment.Picking.class);
            assertThat(given(picking(all, unpacked("p1", cups(3), plates(2))))).isInstanceOf(Fulfilment.Picking.class);
            assertThat(given(picking(packed("p1", cups(3)), removed(plates(2)))))
                    .isInstanceOf(Fulfilment.Packed.class);
            assertThat(given(picking(all, dispatched("p1"), CLOSED))).isInstanceOf(Fulfilment.Closed.class);
        }

        @Test
        void each_wish_for_more_than_is_there_is_told_by_its_place() {
            FulfilmentRejection no =
                    refused(pack("p1", pieces("1", 2), pieces("2", 3), pieces("1", 2), pieces("9", 1)), picking());

            assertThat(no.code()).isEqualTo("fulfilment.lines-unavailable");
            assertThat(no.faults())
                    .containsExactly(
                            new Fault("/lines/1/quantity", "too-many", "line 2 has 2 here, not 3"),
                            new Fault("/lines/2/quantity", "too-many", "line 1 has 1 here, not 2"),
                            new Fault("/lines/3/lineId", "unknown-line", "there is no line 9 here"));
            assertThat(no).hasMessageContaining("3 line(s)");
        }

        @Test
        void an_undone_parcel_keeps_its_id() {
            FulfilmentEvent[] history = picking(packed("p1", cups(2)), unpacked("p1", cups(2)));

            assertThat(refused(pack("p1", pieces("1", 2)), history)).hasMessageContaining("another parcel p1");
            assertThat(when(pack("p2", pieces("1", 3)), history)).containsExactly(packed("p2", cups(3)));
        }

        @Test
        void a_fulfilment_keeps_a_thousand_parcels() {
            FulfilmentEvent[] full = picking(IntStream.range(0, 500)
                    .boxed()
                    .flatMap(n -> Stream.<FulfilmentEvent>of(
                            packed("a" + n, cups(1)),
                            unpacked("a" + n, cups(1)),
                            packed("b" + n, cups(1)),
                            unpacked("b" + n, cups(1))))
                    .toArray(FulfilmentEvent[]::new));

            assertThat(refused(pack("p1", pieces("1", 1)), full))
                    .hasMessageContaining("1000")
                    .isInstanceOf(FulfilmentRejection.TooManyParcels.class);
            assertThat(when(new Unpack(ID, "a7"), full)).isEmpty();
            assertThat(when(
                            pack("p1", pieces("1", 1)),
                            Stream.of(full).limit(3 + 1998).toArray(FulfilmentEvent[]::new)))
                    .hasSize(1);
        }
    }

    @Nested
    class GivenPackedParcels {
        private final FulfilmentEvent[] history =
                picking(packed("p1", cups(1), plates(1)), packed("p2", cups(1)), packed("p3", plates(1)));

        @Test
        void what_is_in_no_parcel_is_taken_away_first() {
            assertThat(when(remove(pieces("1", 1)), history)).containsExactly(removed(cups(1)));
        }

        @Test
        void then_the_latest_parcels_that_help_are_undone() {
            assertThat(when(remove(pieces("1", 2)), history))
                    .containsExactly(unpacked("p2", cups(1)), removed(cups(2)));
            assertThat(when(remove(pieces("2", 1)), history))
                    .containsExactly(unpacked("p3", plates(1)), removed(plates(1)));
            assertThat(when(remove(pieces("1", 3)), history))
                    .containsExactly(unpacked("p2", cups(1)), unpacked("p1", cups(1), plates(1)), removed(cups(3)));
        }

        @Test
        void a_parcel_that_has_left_is_out_of_reach() {
            FulfilmentEvent[] sent = Stream.concat(Stream.of(history), Stream.of(dispatched("p2")))
                    .toArray(FulfilmentEvent[]::new);

            assertThat(when(remove(pieces("1", 2)), sent))
                    .containsExactly(unpacked("p1", cups(1), plates(1)), removed(cups(2)));
            assertThat(refused(remove(pieces("1", 3)), sent).faults())
                    .containsExactly(new Fault("/lines/0/quantity", "too-many", "line 1 has 2 here, not 3"));
        }

        @Test
        void all_of_it_is_taken_away() {
            assertThat(when(remove(pieces("2", 2), pieces("1", 3)), history))
                    .containsExactly(
                            unpacked("p3", plates(1)),
                            unpacked("p2", cups(1)),
                            unpacked("p1", cups(1), plates(1)),
                            removed(plates(2), cups(3)),
                            CANCELLED);
        }

        @Test
        void the_last_parcel_to_leave_closes_the_work() {
            FulfilmentEvent[] packed = picking(packed("p1", cups(3)), packed("p2", plates(2)));

            assertThat(when(new RecordDispatch(ID, "p2"), packed)).containsExactly(dispatched("p2"));
            assertThat(when(
                            new RecordDispatch(ID, "p1"),
                            picking(packed("p1", cups(3)), packed("p2", plates(2)), dispatched("p2"))))
                    .containsExactly(dispatched("p1"), CLOSED);
            assertThat(when(new RecordDispatch(ID, "p1"), picking(packed("p1", cups(3)))))
                    .containsExactly(dispatched("p1"));
            assertThat(when(remove(pieces("2", 2)), picking(packed("p1", cups(3)), dispatched("p1"))))
                    .containsExactly(removed(plates(2)), CLOSED);
        }
    }

    @Nested
    class GivenAHold {
        @Test
        void it_survives_what_is_done_under_it_and_ends_with_the_work() {
            FulfilmentEvent[] held = picking(packed("p1", cups(2)), HELD, unpacked("p1", cups(2)), added(cups(1)));

            assertThat(refused(pack("p2", pieces("1", 1)), held)).isInstanceOf(FulfilmentRejection.OnHold.class);
            assertThat(when(new Release(ID), held)).containsExactly(RELEASED);
            assertThat(when(new Release(ID), CREATED, HELD, removed(cups(3), plates(2)), CANCELLED))
                    .isEmpty();
            assertThat(when(
                            new Release(ID),
                            picking(packed("p1", cups(3)), dispatched("p1"), HELD, removed(plates(2)), CLOSED)))
                    .isEmpty();
        }
    }

    @Nested
    class GivenContentThatMakesNoSense {
        @Test
        void every_fault_is_told() {
            assertThat(refused(creating()).faults())
                    .containsExactly(new Fault("/lines", "required", "must name at least one line"));
            assertThat(refused(creating(cups(0), new LineQuantity("1", "CAP", 1), plates(-1)))
                            .faults())
                    .extracting(Fault::pointer, Fault::code)
                    .containsExactly(
                            tuple("/lines/0/quantity", "positive"),
                            tuple("/lines/1/sku", "other-sku"),
                            tuple("/lines/2/quantity", "positive"));
            assertThat(refused(pack("p1", pieces("1", 0), pieces("2", 1), pieces("2", -1)), picking())
                            .faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/lines/0/quantity", "/lines/2/quantity");
            assertThat(refused(remove(), CREATED)).hasMessageContaining("1 rule(s)");
        }

        @Test
        void a_line_is_of_one_sku_for_ever() {
            FulfilmentEvent[] gone = {CREATED, removed(cups(3))};

            assertThat(refused(add(new LineQuantity("1", "CAP", 1)), gone).faults())
                    .containsExactly(new Fault("/lines/0/sku", "other-sku", "line 1 is of CUP"));
        }

        @Test
        void a_line_has_no_more_pieces_than_can_be_ordered_wherever_they_are() {
            int most = Integer.MAX_VALUE;
            FulfilmentEvent[] history = picking(packed("p1", cups(1)), packed("p2", cups(1)), dispatched("p1"));

            assertThat(when(creating(cups(most)))).hasSize(1);
            assertThat(refused(creating(cups(most), cups(1))).faults())
                    .containsExactly(new Fault("/lines/1/quantity", "too-many", "at most 2147483647 of one line"));
            assertThat(when(add(cups(most - 3)), history)).hasSize(1);
            assertThat(refused(add(cups(most - 2)), history)).isInstanceOf(FulfilmentRejection.InvalidContent.class);
            assertThat(refused(add(cups(Integer.MAX_VALUE)), history).faults()).hasSize(1);
            List<Pieces> twice = List.of(pieces("1", Integer.MAX_VALUE), pieces("1", Integer.MAX_VALUE));
            assertThat(refused(new Pack(ID, "p1", twice), history))
                    .isInstanceOf(FulfilmentRejection.ShipmentIdTaken.class);
        }
    }
}
