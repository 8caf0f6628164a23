package dev.daybook.query.returnsqueue;

import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.returns.InspectedPieces;
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
import dev.daybook.events.returns.ReturnRequested;
import dev.daybook.events.returns.ReturnRestocked;
import dev.daybook.events.returns.ReturnSent;
import dev.daybook.query.returnsqueue.ReturnCase.Line;
import dev.daybook.query.returnsqueue.ReturnCase.Seen;
import dev.daybook.query.returnsqueue.ReturnCase.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A return after one more event; pure. */
final class ReturnFold {

    private ReturnFold() {}

    static ReturnCase fold(Optional<ReturnCase> before, ReturnEvent event, Envelope envelope) {
        return switch (event) {
            case ReturnRequested e -> requested(e, envelope);
            case ReturnApproved e -> next(before).approved(e).build(envelope);
            case ReturnDeclined e ->
                next(before).ended(State.DECLINED, ending(e.reason())).build(envelope);
            case ReturnSent e ->
                next(before)
                        .parcel(new ReturnCase.Parcel(e.carrier(), e.trackingNumber()))
                        .underWay()
                        .build(envelope);
            case ReturnItemsReceived e ->
                next(before)
                        .lines(e.lines(), ReceivedPieces::lineId, ReturnFold::received)
                        .underWay()
                        .build(envelope);
            case ReturnInspected e ->
                next(before)
                        .lines(e.lines(), InspectedPieces::lineId, ReturnFold::inspected)
                        .underWay()
                        .build(envelope);
            case ReturnRestocked e ->
                next(before)
                        .lines(e.lines(), RestockedPieces::lineId, (line, pieces) -> line.restocked(pieces.quantity()))
                        .build(envelope);
            case ReturnExchanged e -> next(before).exchanged(e.orderId()).build(envelope);
            case ReturnClosed _ -> next(before).state(State.CLOSED).build(envelope);
            case ReturnCancelled e ->
                next(before).ended(State.CANCELLED, ending(e.reason())).build(envelope);
        };
    }

    private static ReturnDraft next(Optional<ReturnCase> before) {
        return new ReturnDraft(
                before.orElseThrow(() -> new IllegalStateException("the stream does not begin with a request")));
    }

    private static ReturnCase requested(ReturnRequested event, Envelope envelope) {
        Instant at = envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS);
        return new ReturnCase(
                envelope.subject().toString(),
                event.returnId(),
                event.orderId(),
                State.REQUESTED,
                event.note().orElse(null),
                null,
                List.of(),
                event.lines().stream().map(ReturnFold::line).toList(),
                null,
                null,
                event.lines().stream().map(ReturnLine::reason).distinct().toList(),
                at,
                at,
                envelope.version(),
                envelope.position());
    }

    private static Line line(ReturnLine line) {
        return new Line(line.lineId(), line.sku(), line.reason(), line.quantity(), 0, List.of(), 0, 0, 0, 0);
    }

    private static Line received(Line line, ReceivedPieces pieces) {
        List<Seen> seen = new ArrayList<>(line.seen());
        int before = 0;
        for (Seen known : line.seen()) {
            if (known.condition() == pieces.condition()) {
                before = known.quantity();
                seen.remove(known);
            }
        }
        seen.add(new Seen(pieces.condition(), before + pieces.quantity()));
        return line.received(pieces.quantity(), seen);
    }

    private static Line inspected(Line line, InspectedPieces pieces) {
        return switch (pieces.verdict()) {
            case ACCEPTED -> line.inspected(pieces.quantity(), 0, 0);
            case REJECTED -> line.inspected(0, pieces.quantity(), 0);
            case WRITTEN_OFF -> line.inspected(0, 0, pieces.quantity());
        };
    }

    private static ReturnCase.Ending ending(Reason reason) {
        return new ReturnCase.Ending(reason.code(), reason.text());
    }
}
