package dev.daybook.events.wire;

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
import java.util.List;
import java.util.Optional;

/** One event of each type of the return streams, as the golden files have it. */
final class ReturnSamples {

    private static final String ID = "0199a000-0000-7000-8000-0000000000b1";
    private static final String ORDER = "0199a000-0000-7000-8000-000000000001";
    private static final Reason REASON = new Reason("window-over", "bought two years ago");

    private ReturnSamples() {}

    static List<ReturnEvent> all() {
        return List.of(
                new ReturnRequested(
                        ID,
                        ORDER,
                        List.of(
                                new ReturnLine("1", "85123A", 3, ReturnReason.DAMAGED),
                                new ReturnLine("2", "71053", 1, ReturnReason.CHANGED_MIND)),
                        Optional.of("two are chipped, the third came loose")),
                new ReturnApproved(ID, Optional.of("label-77")),
                new ReturnDeclined(ID, REASON),
                new ReturnSent(ID, "royal-mail", "RM123456785GB"),
                new ReturnItemsReceived(
                        ID,
                        "receipt-1",
                        List.of(
                                new ReceivedPieces("1", 2, PieceCondition.DAMAGED),
                                new ReceivedPieces("1", 1, PieceCondition.OPENED),
                                new ReceivedPieces("2", 1, PieceCondition.NEW))),
                new ReturnInspected(
                        ID,
                        "inspection-1",
                        List.of(
                                new InspectedPieces("1", 2, InspectionVerdict.WRITTEN_OFF),
                                new InspectedPieces("1", 1, InspectionVerdict.REJECTED),
                                new InspectedPieces("2", 1, InspectionVerdict.ACCEPTED))),
                new ReturnRestocked(ID, "restock-1", "main", List.of(new RestockedPieces("2", "71053", 1))),
                new ReturnExchanged(ID, "0199a000-0000-7000-8000-000000000002"),
                new ReturnClosed(ID),
                new ReturnCancelled(ID, REASON));
    }
}
