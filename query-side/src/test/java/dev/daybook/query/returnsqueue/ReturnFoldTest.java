package dev.daybook.query.returnsqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.Reason;
import dev.daybook.events.returns.InspectedPieces;
import dev.daybook.events.returns.InspectionVerdict;
import dev.daybook.events.returns.PieceCondition;
import dev.daybook.events.returns.ReceivedPieces;
import dev.daybook.events.returns.RestockedPieces;
import dev.daybook.events.returns.ReturnApproved;
import dev.daybook.events.returns.ReturnCancelled;
import dev.daybook.events.returns.ReturnClosed;
import dev.daybook.events.returns.ReturnDeclined;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.returns.ReturnExchanged;
import dev.daybook.events.returns.ReturnInspected;
import dev.daybook.events.returns.ReturnItemsReceived;
import dev.daybook.events.returns.ReturnLine;
import dev.daybook.events.returns.ReturnReason;
import dev.daybook.events.returns.ReturnRequested;
import dev.daybook.events.returns.ReturnRestocked;
import dev.daybook.events.returns.ReturnSent;
import dev.daybook.query.Envelopes;
import dev.daybook.query.returnsqueue.ReturnCase.Seen;
import dev.daybook.query.returnsqueue.ReturnCase.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two mugs and one tea that a customer wants to give back. */
class ReturnFoldTest {

    private static final Reason REASON = new Reason("too-late", "see the terms");
    private static final ReturnEvent REQUESTED = new ReturnRequested(
            "r1",
            "o1",
            List.of(
                    new ReturnLine("l1", "MUG", 2, ReturnReason.DAMAGED),
                    new ReturnLine("l2", "TEA", 1, ReturnReason.CHANGED_MIND)),
            Optional.of("they leak"));
    private static final ReturnEvent APPROVED = new ReturnApproved("r1", Optional.of("label-7"));
    private static final ReturnEvent SENT = new ReturnSent("r1", "DHL", "T1");

    private static ReturnEvent received(String lineId, int quantity, PieceCondition condition) {
        return new ReturnItemsReceived(
                "r1", lineId + condition, List.of(new ReceivedPieces(lineId, quantity, condition)));
    }

    private static ReturnEvent inspected(String lineId, int quantity, InspectionVerdict verdict) {
        return new ReturnInspected("r1", lineId + verdict, List.of(new InspectedPieces(lineId, quantity, verdict)));
    }

    private static ReturnCase after(ReturnEvent... events) {
        Optional<ReturnCase> stored = Optional.empty();
        for (int version = 0; version < events.length; version++) {
            stored = Optional.of(ReturnFold.fold(
                    stored, events[version], Envelopes.of("return", "r1", version, "2026-03-01T10:00:00Z")));
        }
        return stored.orElseThrow();
    }

    @Test
    void a_request_tells_what_is_asked_for_and_why() {
        ReturnCase stored = after(REQUESTED);

        assertThat(stored.id()).isEqualTo("default/return/r1");
        assertThat(stored.orderId()).isEqualTo("o1");
        assertThat(stored.state()).isEqualTo(State.REQUESTED);
        assertThat(stored.note()).isEqualTo("they leak");
        assertThat(stored.reasons()).containsExactly(ReturnReason.DAMAGED, ReturnReason.CHANGED_MIND);
        assertThat(stored.pieces(ReturnCase.Line::asked)).isEqualTo(3);
    }

    @Test
    void its_state_follows_its_pieces() {
        List<ReturnEvent> events = new ArrayList<>(List.of(REQUESTED, APPROVED));
        List<State> states = new ArrayList<>();
        Stream.of(
                        SENT,
                        received("l1", 2, PieceCondition.NEW),
                        inspected("l1", 1, InspectionVerdict.ACCEPTED),
                        received("l2", 1, PieceCondition.OPENED),
                        inspected("l1", 1, InspectionVerdict.REJECTED),
                        inspected("l2", 1, InspectionVerdict.WRITTEN_OFF),
                        new ReturnClosed("r1"))
                .forEach(event -> {
                    events.add(event);
                    states.add(after(events.toArray(ReturnEvent[]::new)).state());
                });

        assertThat(states)
                .containsExactly(
                        State.IN_TRANSIT,
                        State.PARTIALLY_RECEIVED,
                        State.PARTIALLY_RECEIVED,
                        State.RECEIVED,
                        State.RECEIVED,
                        State.INSPECTED,
                        State.CLOSED);
    }

    @Test
    void each_line_tells_how_its_pieces_looked_what_was_said_of_them_and_how_many_lie_on_the_shelf() {
        ReturnCase stored = after(
                REQUESTED,
                APPROVED,
                received("l1", 1, PieceCondition.DAMAGED),
                received("l2", 1, PieceCondition.NEW),
                new ReturnItemsReceived("r1", "again", List.of(new ReceivedPieces("l1", 1, PieceCondition.DAMAGED))),
                inspected("l1", 1, InspectionVerdict.ACCEPTED),
                inspected("l1", 1, InspectionVerdict.WRITTEN_OFF),
                new ReturnRestocked("r1", "s1", "main", List.of(new RestockedPieces("l1", "MUG", 1))));

        assertThat(stored.state()).isEqualTo(State.RECEIVED);
        assertThat(stored.labelReference()).isEqualTo("label-7");
        assertThat(stored.lines().getFirst())
                .isEqualTo(new ReturnCase.Line(
                        "l1",
                        "MUG",
                        ReturnReason.DAMAGED,
                        2,
                        2,
                        List.of(new Seen(PieceCondition.DAMAGED, 2)),
                        1,
                        0,
                        1,
                        1));
    }

    @Test
    void it_goes_on_where_it_was_when_it_is_exchanged() {
        ReturnCase stored = after(REQUESTED, APPROVED, SENT, new ReturnExchanged("r1", "o2"));

        assertThat(stored.state()).isEqualTo(State.IN_TRANSIT);
        assertThat(stored.exchangeOrderId()).isEqualTo("o2");
        assertThat(stored.parcels()).containsExactly(new ReturnCase.Parcel("DHL", "T1"));
    }

    @Test
    void one_that_came_to_nothing_says_why() {
        ReturnCase.Ending why = new ReturnCase.Ending("too-late", "see the terms");

        assertThat(after(REQUESTED, new ReturnDeclined("r1", REASON)))
                .extracting(ReturnCase::state, ReturnCase::ending)
                .containsExactly(State.DECLINED, why);
        assertThat(after(REQUESTED, APPROVED, new ReturnCancelled("r1", REASON)))
                .extracting(ReturnCase::state, ReturnCase::ending)
                .containsExactly(State.CANCELLED, why);
    }

    @Test
    void a_stream_that_does_not_begin_with_a_request_is_refused() {
        assertThatThrownBy(() -> after(APPROVED)).isInstanceOf(IllegalStateException.class);
    }
}
