package dev.daybook.command.returns.domain;

import dev.daybook.events.returns.InspectedPieces;
import dev.daybook.events.returns.ReceivedPieces;
import dev.daybook.events.returns.RestockedPieces;
import dev.daybook.events.returns.ReturnApproved;
import dev.daybook.events.returns.ReturnExchanged;
import dev.daybook.events.returns.ReturnInspected;
import dev.daybook.events.returns.ReturnItemsReceived;
import dev.daybook.events.returns.ReturnRequested;
import dev.daybook.events.returns.ReturnRestocked;
import dev.daybook.events.returns.ReturnSent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every existing return knows of itself, whatever its state.
 *
 * @param requested what it was begun with
 * @param label that the customer was given
 * @param parcels that are or were on their way, the first one first
 * @param receipts by their ids, as are inspections and restocks by theirs
 * @param exchangeOrderId the order that was placed in exchange, the last one
 */
record ReturnFacts(
        ReturnRequested requested,
        Optional<String> label,
        List<Parcel> parcels,
        LineCounts lines,
        Map<String, List<ReceivedPieces>> receipts,
        Map<String, List<InspectedPieces>> inspections,
        Map<String, Restock> restocks,
        Optional<String> exchangeOrderId) {

    static ReturnFacts of(ReturnRequested requested) {
        return new ReturnFacts(
                requested,
                Optional.empty(),
                List.of(),
                LineCounts.of(requested.lines()),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty());
    }

    String returnId() {
        return requested.returnId();
    }

    ReturnFacts approved(ReturnApproved e) {
        return new ReturnFacts(
                requested, e.labelReference(), parcels, lines, receipts, inspections, restocks, exchangeOrderId);
    }

    ReturnFacts sent(ReturnSent e) {
        List<Parcel> more = Stream.concat(parcels.stream(), Stream.of(new Parcel(e.carrier(), e.trackingNumber())))
                .toList();
        return new ReturnFacts(requested, label, more, lines, receipts, inspections, restocks, exchangeOrderId);
    }

    ReturnFacts received(ReturnItemsReceived e) {
        LineCounts counts =
                lines.after(e.lines(), ReceivedPieces::lineId, (count, pieces) -> count.receive(pieces.quantity()));
        return new ReturnFacts(
                requested,
                label,
                parcels,
                counts,
                with(receipts, e.receiptId(), e.lines()),
                inspections,
                restocks,
                exchangeOrderId);
    }

    ReturnFacts inspected(ReturnInspected e) {
        LineCounts counts = lines.after(
                e.lines(),
                InspectedPieces::lineId,
                (count, pieces) -> count.inspect(pieces.quantity(), pieces.verdict()));
        return new ReturnFacts(
                requested,
                label,
                parcels,
                counts,
                receipts,
                with(inspections, e.inspectionId(), e.lines()),
                restocks,
                exchangeOrderId);
    }

    ReturnFacts restocked(ReturnRestocked e) {
        LineCounts counts =
                lines.after(e.lines(), RestockedPieces::lineId, (count, pieces) -> count.restock(pieces.quantity()));
        Restock restock = new Restock(e.location(), e.lines());
        return new ReturnFacts(
                requested,
                label,
                parcels,
                counts,
                receipts,
                inspections,
                with(restocks, e.restockId(), restock),
                exchangeOrderId);
    }

    ReturnFacts exchanged(ReturnExchanged e) {
        return new ReturnFacts(
                requested, label, parcels, lines, receipts, inspections, restocks, Optional.of(e.orderId()));
    }

    private static <T> Map<String, T> with(Map<String, T> entries, String id, T entry) {
        Map<String, T> more = new HashMap<>(entries);
        var _ = more.put(id, entry);
        return Map.copyOf(more);
    }
}
