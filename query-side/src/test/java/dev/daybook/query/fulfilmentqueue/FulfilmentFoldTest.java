package dev.daybook.query.fulfilmentqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.Reason;
import dev.daybook.events.fulfilment.FulfilmentAllocated;
import dev.daybook.events.fulfilment.FulfilmentCancelled;
import dev.daybook.events.fulfilment.FulfilmentClosed;
import dev.daybook.events.fulfilment.FulfilmentCreated;
import dev.daybook.events.fulfilment.FulfilmentDispatched;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.events.fulfilment.FulfilmentHeld;
import dev.daybook.events.fulfilment.FulfilmentLinesAdded;
import dev.daybook.events.fulfilment.FulfilmentLinesRemoved;
import dev.daybook.events.fulfilment.FulfilmentPacked;
import dev.daybook.events.fulfilment.FulfilmentReleased;
import dev.daybook.events.fulfilment.FulfilmentUnpacked;
import dev.daybook.events.fulfilment.PickingStarted;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.query.Envelopes;
import dev.daybook.query.fulfilmentqueue.FulfilmentWork.Part;
import dev.daybook.query.fulfilmentqueue.FulfilmentWork.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two mugs and one tea, to be sent from main. */
class FulfilmentFoldTest {

    private static final Reason REASON = new Reason("no-shelf", "the shelf fell over");
    private static final LineQuantity TEA = new LineQuantity("l2", "TEA", 1);
    private static final FulfilmentEvent CREATED =
            new FulfilmentCreated("f1", "o1", "main", List.of(mugs(1), TEA, mugs(1)));
    private static final FulfilmentEvent PICKING = new PickingStarted("f1");

    private static LineQuantity mugs(int quantity) {
        return new LineQuantity("l1", "MUG", quantity);
    }

    private static FulfilmentWork after(FulfilmentEvent... events) {
        Optional<FulfilmentWork> work = Optional.empty();
        for (int version = 0; version < events.length; version++) {
            work = Optional.of(FulfilmentFold.fold(
                    work,
                    events[version],
                    Envelopes.of("fulfilment", "f1", version, "2026-03-01T10:0%d:00Z".formatted(version))));
        }
        return work.orElseThrow();
    }

    @Test
    void what_a_location_is_to_send_is_open_work() {
        FulfilmentWork work = after(CREATED);

        assertThat(work.id()).isEqualTo("default/fulfilment/f1");
        assertThat(work.orderId()).isEqualTo("o1");
        assertThat(work.location()).isEqualTo("main");
        assertThat(work.state()).isEqualTo(State.OPEN);
        assertThat(work.loose()).containsExactly(new Part("l1", "MUG", 2), new Part("l2", "TEA", 1));
        assertThat(work.skus()).containsExactly("MUG", "TEA");
        assertThat(work.createdAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(work.position()).isEqualTo(1);
    }

    @Test
    void it_is_packed_once_every_piece_is_in_a_parcel_and_picking_again_when_one_is_undone() {
        FulfilmentEvent first = new FulfilmentPacked("f1", "s1", List.of(mugs(2)));
        FulfilmentEvent second = new FulfilmentPacked("f1", "s2", List.of(TEA));
        FulfilmentEvent undone = new FulfilmentUnpacked("f1", "s2", List.of(TEA));

        assertThat(after(CREATED, new FulfilmentAllocated("f1")).state()).isEqualTo(State.ALLOCATED);
        assertThat(after(CREATED, PICKING, first).state()).isEqualTo(State.PICKING);
        assertThat(after(CREATED, PICKING, first, second).state()).isEqualTo(State.PACKED);
        FulfilmentWork again = after(CREATED, PICKING, first, second, undone);
        assertThat(again.state()).isEqualTo(State.PICKING);
        assertThat(again.loose()).containsExactly(new Part("l2", "TEA", 1));
        assertThat(again.parcels())
                .extracting(FulfilmentWork.Parcel::shipmentId)
                .containsExactly("s1");
        assertThat(again.updatedAt()).isEqualTo(Instant.parse("2026-03-01T10:04:00Z"));
    }

    @Test
    void pieces_come_and_go_while_it_is_open() {
        FulfilmentWork work = after(
                CREATED,
                new FulfilmentLinesAdded("f1", List.of(new LineQuantity("l3", "CUP", 3))),
                new FulfilmentLinesRemoved("f1", List.of(TEA, mugs(1)), REASON));

        assertThat(work.state()).isEqualTo(State.OPEN);
        assertThat(work.loose()).containsExactly(new Part("l1", "MUG", 1), new Part("l3", "CUP", 3));
        assertThat(work.skus()).containsExactly("MUG", "CUP");
    }

    @Test
    void a_parcel_that_left_stays_told_and_the_last_one_ends_the_work() {
        FulfilmentWork work = after(
                CREATED,
                PICKING,
                new FulfilmentPacked("f1", "s1", List.of(mugs(2), TEA)),
                new FulfilmentDispatched("f1", "s1"),
                new FulfilmentClosed("f1"));

        assertThat(work.state()).isEqualTo(State.CLOSED);
        assertThat(work.parcels()).singleElement().matches(FulfilmentWork.Parcel::dispatched);
        assertThat(work.skus()).containsExactly("MUG", "TEA");
    }

    @Test
    void a_hold_stops_it_until_it_is_released_or_over() {
        FulfilmentEvent held = new FulfilmentHeld("f1", REASON);

        assertThat(after(CREATED, held).hold())
                .isEqualTo(new FulfilmentWork.Hold(
                        Instant.parse("2026-03-01T10:01:00Z"), "no-shelf", "the shelf fell over"));
        assertThat(after(CREATED, held).state()).isEqualTo(State.OPEN);
        assertThat(after(CREATED, held, new FulfilmentReleased("f1")).hold()).isNull();
        FulfilmentWork over = after(CREATED, held, new FulfilmentCancelled("f1", REASON));
        assertThat(over.hold()).isNull();
        assertThat(over.state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void a_stream_that_does_not_begin_with_its_creation_is_refused() {
        assertThatThrownBy(() -> after(PICKING)).isInstanceOf(IllegalStateException.class);
    }
}
