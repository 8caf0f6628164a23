package dev.daybook.query.walks;

import dev.daybook.events.order.CreditCause;
import dev.daybook.events.order.ExchangedReturn;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.payment.RefundCause;
import dev.daybook.events.returns.InspectedPieces;
import dev.daybook.events.returns.InspectionVerdict;
import dev.daybook.events.returns.PieceCondition;
import dev.daybook.events.returns.ReceivedPieces;
import dev.daybook.events.returns.RestockedPieces;
import dev.daybook.events.returns.ReturnApproved;
import dev.daybook.events.returns.ReturnCancelled;
import dev.daybook.events.returns.ReturnClosed;
import dev.daybook.events.returns.ReturnDeclined;
import dev.daybook.events.returns.ReturnExchanged;
import dev.daybook.events.returns.ReturnInspected;
import dev.daybook.events.returns.ReturnItemsReceived;
import dev.daybook.events.returns.ReturnLine;
import dev.daybook.events.returns.ReturnReason;
import dev.daybook.events.returns.ReturnRequested;
import dev.daybook.events.returns.ReturnRestocked;
import dev.daybook.events.returns.ReturnSent;
import dev.daybook.events.stock.StockReceived;
import dev.daybook.query.walks.ToldOrder.Line;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How one piece of a delivered order comes back, or does not. */
final class ReturnStory {

    private final ToldOrder order;
    private final Chance chance;
    private final MoneyStory money;
    private final DeliveryStory delivery;

    ReturnStory(ToldOrder order, Chance chance, MoneyStory money, DeliveryStory delivery) {
        this.order = order;
        this.chance = chance;
        this.money = money;
        this.delivery = delivery;
    }

    /**
     * The customer asks for it.
     *
     * @param exchange places the other order, and gives its id
     */
    void ask(Function<ExchangedReturn, String> exchange) {
        String returnId = order.name("r");
        Line line = order.all().getFirst();
        Line piece = new Line(line.lineId(), line.sku(), 1, 0, line.unitMinor(), 0);
        order.tell(new ReturnRequested(
                returnId,
                order.id,
                List.of(new ReturnLine(
                        line.lineId(), line.sku(), 1, chance.one("why", List.of(ReturnReason.values())))),
                Optional.of("please (soon)")));
        switch (chance.deal("return", 5)) {
            case 0 -> order.tell(new ReturnDeclined(returnId, ToldOrder.reason("too-late")));
            case 1 -> {
                order.tell(new ReturnApproved(returnId, Optional.empty()));
                order.tell(new ReturnCancelled(returnId, ToldOrder.reason("keeps-it")));
            }
            case 2 -> {
                receive(returnId, piece);
                var _ = inspect(returnId, piece, InspectionVerdict.REJECTED);
                order.tell(new ReturnClosed(returnId));
            }
            case 3 -> {
                credit(returnId, piece);
                order.tell(new ReturnExchanged(returnId, exchange.apply(new ExchangedReturn(order.id, returnId))));
                order.tell(new ReturnClosed(returnId));
            }
            default -> {
                credit(returnId, piece);
                money.refund(piece.totalMinor(), RefundCause.RETURN);
                order.tell(new ReturnClosed(returnId));
            }
        }
    }

    private void receive(String returnId, Line piece) {
        order.tell(new ReturnApproved(returnId, Optional.of("label-" + returnId)));
        order.tell(new ReturnSent(returnId, "DHL", "R-" + returnId));
        order.tell(new ReturnItemsReceived(
                returnId,
                order.name("i"),
                List.of(new ReceivedPieces(
                        piece.lineId(), 1, chance.one("condition", List.of(PieceCondition.values()))))));
    }

    private String inspect(String returnId, Line piece, InspectionVerdict verdict) {
        String inspectionId = order.name("i");
        order.tell(
                new ReturnInspected(returnId, inspectionId, List.of(new InspectedPieces(piece.lineId(), 1, verdict))));
        return inspectionId;
    }

    private void credit(String returnId, Line piece) {
        receive(returnId, piece);
        String creditId = returnId + "/" + inspect(returnId, piece, InspectionVerdict.ACCEPTED);
        order.tell(new LinesReturned(
                order.id, creditId, order.currency, List.of(piece.asCredit()), ToldOrder.reason("wrong-size")));
        delivery.credit(CreditCause.RETURN, Optional.of(creditId), List.of(piece));
        String restockId = order.name("t");
        order.tell(
                new ReturnRestocked(
                        returnId,
                        restockId,
                        ToldOrder.LOCATION,
                        List.of(new RestockedPieces(piece.lineId(), piece.sku(), 1))),
                new StockReceived(piece.stockId(), restockId, 1));
    }
}
