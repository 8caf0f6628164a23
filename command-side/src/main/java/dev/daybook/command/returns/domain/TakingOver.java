package dev.daybook.command.returns.domain;

import dev.daybook.events.returns.InspectedPieces;
import dev.daybook.events.returns.InspectionVerdict;
import dev.daybook.events.returns.PieceCondition;
import dev.daybook.events.returns.ReceivedPieces;
import dev.daybook.events.returns.ReturnApproved;
import dev.daybook.events.returns.ReturnClosed;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.returns.ReturnInspected;
import dev.daybook.events.returns.ReturnItemsReceived;
import dev.daybook.events.returns.ReturnLine;
import dev.daybook.events.returns.ReturnReason;
import dev.daybook.events.returns.ReturnRequested;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a return that is over already comes in: its whole life at once. It goes on no shelf of this shop. */
final class TakingOver {

    private static final String IMPORTED = "imported";

    private TakingOver() {}

    static List<ReturnEvent> begin(ImportReturn c) {
        ReturnRequested requested = requested(c);
        List<ReceivedPieces> received = requested.lines().stream()
                .map(line -> new ReceivedPieces(line.lineId(), line.quantity(), PieceCondition.NEW))
                .toList();
        List<InspectedPieces> inspected = requested.lines().stream()
                .map(line -> new InspectedPieces(line.lineId(), line.quantity(), InspectionVerdict.ACCEPTED))
                .toList();
        return List.of(
                requested,
                new ReturnApproved(c.returnId(), Optional.empty()),
                new ReturnItemsReceived(c.returnId(), IMPORTED, received),
                new ReturnInspected(c.returnId(), IMPORTED, inspected),
                new ReturnClosed(c.returnId()));
    }

    static List<ReturnEvent> again(ImportReturn c, Return.Existing state) {
        checkContent(c);
        ReturnRequested known = state.facts().requested();
        Map<String, Integer> pieces = new LinkedHashMap<>();
        known.lines().forEach(line -> pieces.put(line.lineId(), line.quantity()));
        boolean same = known.orderId().equals(c.orderId())
                && pieces.equals(byLine(c))
                && state.facts().receipts().containsKey(IMPORTED);
        if (same) {
            return List.of();
        }
        throw new ReturnRejection.AlreadyRequested(c.returnId());
    }

    private static ReturnRequested requested(ImportReturn c) {
        checkContent(c);
        Sale sale = c.sale().orElseThrow(() -> new ReturnRejection.OrderNotFound(c.orderId()));
        if (!sale.faults().isEmpty()) {
            throw new ReturnRejection.NotImportable(c.orderId(), sale.faults());
        }
        List<ReturnLine> lines = byLine(c).entrySet().stream()
                .map(line -> new ReturnLine(
                        line.getKey(),
                        sale.skus().getOrDefault(line.getKey(), ""),
                        line.getValue(),
                        ReturnReason.OTHER))
                .toList();
        return new ReturnRequested(c.returnId(), c.orderId(), lines, Optional.empty());
    }

    private static Map<String, Integer> byLine(ImportReturn c) {
        Map<String, Integer> pieces = new LinkedHashMap<>();
        c.lines().forEach(line -> pieces.merge(line.lineId(), line.quantity(), TakingOver::sum));
        return pieces;
    }

    /** More than anybody has is too many, however many more. */
    private static int sum(int some, int more) {
        return (int) Math.min(Integer.MAX_VALUE, (long) some + more);
    }

    private static void checkContent(ImportReturn c) {
        Entries.requirePieces(c.lines().stream()
                .map(line -> new Pieces(line.lineId(), line.quantity()))
                .toList());
    }
}
