package dev.daybook.command.returns.domain;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One return of three lamps (line 1) and a vase (line 2), and everything that is done with it in the tests of its life; given
 * events, when a command.
 */
final class SampleReturn {

    static final String ID = "r-1";
    static final String ORDER = "o-1";
    static final Reason BECAUSE = new Reason("changed-mind", "keeps them");
    static final Optional<String> NOTE = Optional.of("too bright");
    static final Sale SALE = Sale.of(Map.of("1", "LAMP", "2", "VASE"));
    static final List<RequestedPieces> LINES = List.of(
            new RequestedPieces("1", 3, ReturnReason.NOT_AS_DESCRIBED),
            new RequestedPieces("2", 1, ReturnReason.DAMAGED));
    static final RequestReturn REQUEST = new RequestReturn(ID, ORDER, LINES, NOTE, Optional.of(SALE));

    static final Optional<CreditedPieces.UnitPrice> PRICE =
            Optional.of(new CreditedPieces.UnitPrice(new BigDecimal("2.505"), "EUR"));

    /** The lamps at two prices, and the vase at its share. */
    static final ImportReturn IMPORT = imported(
            Optional.of(SALE),
            new CreditedPieces("1", 2, PRICE),
            new CreditedPieces("2", 1, Optional.empty()),
            new CreditedPieces("1", 1, Optional.empty()));

    static final ReturnRequested REQUESTED = new ReturnRequested(
            ID,
            ORDER,
            List.of(
                    new ReturnLine("1", "LAMP", 3, ReturnReason.NOT_AS_DESCRIBED),
                    new ReturnLine("2", "VASE", 1, ReturnReason.DAMAGED)),
            NOTE);
    static final ReturnApproved APPROVED = new ReturnApproved(ID, Optional.of("label-1"));
    static final ReturnDeclined DECLINED = new ReturnDeclined(ID, BECAUSE);
    static final ReturnSent SENT = new ReturnSent(ID, "royal-mail", "RM1");
    /** Two of the lamps. */
    static final ReturnItemsReceived PART =
            new ReturnItemsReceived(ID, "in-1", List.of(here("1", 2, PieceCondition.NEW)));
    /** The third lamp and the vase. */
    static final ReturnItemsReceived REST = new ReturnItemsReceived(
            ID, "in-2", List.of(here("1", 1, PieceCondition.OPENED), here("2", 1, PieceCondition.DAMAGED)));
    /** One lamp is as good as new, another was used. */
    static final ReturnInspected LOOKED =
            new ReturnInspected(ID, "look-1", List.of(accepted("1", 1), rejected("1", 1)));

    static final ReturnInspected LOOKED_REST =
            new ReturnInspected(ID, "look-2", List.of(accepted("1", 1), writtenOff("2", 1)));
    static final ReturnRestocked RESTOCKED =
            new ReturnRestocked(ID, "back-1", "main", List.of(new RestockedPieces("1", "LAMP", 1)));
    static final ReturnExchanged EXCHANGED = new ReturnExchanged(ID, "o-2");
    static final ReturnClosed CLOSED = new ReturnClosed(ID);
    static final ReturnCancelled CANCELLED = new ReturnCancelled(ID, BECAUSE);

    private SampleReturn() {}

    static ImportReturn imported(Optional<Sale> sale, CreditedPieces... lines) {
        return new ImportReturn(ID, ORDER, List.of(lines), 1000, BECAUSE, sale);
    }

    static ReceivedPieces here(String lineId, int quantity, PieceCondition condition) {
        return new ReceivedPieces(lineId, quantity, condition);
    }

    static InspectedPieces accepted(String lineId, int quantity) {
        return new InspectedPieces(lineId, quantity, InspectionVerdict.ACCEPTED);
    }

    static InspectedPieces rejected(String lineId, int quantity) {
        return new InspectedPieces(lineId, quantity, InspectionVerdict.REJECTED);
    }

    static InspectedPieces writtenOff(String lineId, int quantity) {
        return new InspectedPieces(lineId, quantity, InspectionVerdict.WRITTEN_OFF);
    }

    static ApproveReturn approve(String label) {
        return new ApproveReturn(ID, Optional.of(label));
    }

    static ReceiveItems receive(String receiptId, ReceivedPieces... lines) {
        return new ReceiveItems(ID, receiptId, List.of(lines));
    }

    static ReceiveItems receive(String receiptId, String lineId, int quantity) {
        return receive(receiptId, here(lineId, quantity, PieceCondition.NEW));
    }

    static InspectItems inspect(String inspectionId, InspectedPieces... lines) {
        return new InspectItems(ID, inspectionId, List.of(lines));
    }

    static RestockItems restock(String restockId, String location, Pieces... lines) {
        return new RestockItems(ID, restockId, location, Optional.of(List.of(lines)));
    }

    static RestockItems restockRest(String restockId, String location) {
        return new RestockItems(ID, restockId, location, Optional.empty());
    }

    static ExchangeReturn exchange(String orderId) {
        return new ExchangeReturn(ID, orderId, Optional.empty());
    }

    /** After {@code o-2} came to nothing. */
    static ExchangeReturn exchangeAfter(String orderId) {
        return new ExchangeReturn(ID, orderId, Optional.of("o-2"));
    }

    /** The return was approved, and then more happened. */
    static ReturnEvent[] approved(ReturnEvent... more) {
        return Stream.concat(Stream.of(REQUESTED, APPROVED), Stream.of(more)).toArray(ReturnEvent[]::new);
    }

    static Return given(ReturnEvent... history) {
        return Return.rules().after(List.of(history));
    }

    static List<ReturnEvent> when(ReturnCommand command, ReturnEvent... history) {
        return Return.decide(command, given(history));
    }

    static ReturnRejection refused(ReturnCommand command, ReturnEvent... history) {
        return Objects.requireNonNull(catchThrowableOfType(ReturnRejection.class, () -> when(command, history)));
    }
}
