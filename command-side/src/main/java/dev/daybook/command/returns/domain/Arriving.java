package dev.daybook.command.returns.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.returns.ReturnItemsReceived;
import dev.daybook.events.returns.ReturnSent;
import java.util.List;
import java.util.Optional;

/** How pieces come back: never more than were requested, in as many deliveries as it takes. */
final class Arriving {

    private Arriving() {}

    /** A parcel that nobody told of may arrive as well, so being sent is told or not. */
    static List<ReturnEvent> send(RecordSent c, Return.Existing state) {
        List<Parcel> parcels = state.facts().parcels();
        if (parcels.contains(new Parcel(c.carrier(), c.trackingNumber()))) {
            return List.of();
        }
        Standing.requireUnderWay(state);
        if (state.facts().lines().sum(LineCount::missing) == 0) {
            throw new ReturnRejection.AlreadyReceived(c.returnId());
        }
        Entries.requireRoom(c.returnId(), parcels.size());
        return List.of(new ReturnSent(c.returnId(), c.carrier(), c.trackingNumber()));
    }

    static List<ReturnEvent> receive(ReceiveItems c, Return.Existing state) {
        List<Pieces> wanted = c.lines().stream()
                .map(line -> new Pieces(line.lineId(), line.quantity()))
                .toList();
        Entries.requirePieces(wanted);
        var receipts = state.facts().receipts();
        var known = Optional.ofNullable(receipts.get(c.receiptId()));
        if (Entries.isRepeated(c.returnId(), c.receiptId(), known, c.lines())) {
            return List.of();
        }
        Standing.requireUnderWay(state);
        List<Fault> faults = state.facts().lines().left(LineCount::missing).faults(wanted);
        if (!faults.isEmpty()) {
            throw new ReturnRejection.TooManyReceived(c.returnId(), faults);
        }
        Entries.requireRoom(c.returnId(), receipts.size());
        return List.of(new ReturnItemsReceived(c.returnId(), c.receiptId(), c.lines()));
    }
}
