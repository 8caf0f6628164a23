package dev.daybook.command.stock.domain;

import dev.daybook.events.stock.StockAdjusted;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.events.stock.StockReceived;
import dev.daybook.events.stock.StockTransferred;
import java.util.ArrayList;
import java.util.List;

/** How pieces come into the house, go elsewhere and are counted. */
final class Moving {

    private Moving() {}

    static List<StockEvent> receive(ReceiveStock c, Stock stock) {
        if (stock.movements().repeats(c.stockId(), Movement.receipt(c.receiptId(), c.quantity()))) {
            return List.of();
        }
        return more(stock, c.quantity(), new StockReceived(c.stockId(), c.receiptId(), c.quantity()));
    }

    static List<StockEvent> adjust(AdjustStock c, Stock stock) {
        if (stock.movements().repeats(c.stockId(), Movement.adjustment(c.adjustmentId(), c.delta()))) {
            return List.of();
        }
        StockEvent adjusted = new StockAdjusted(c.stockId(), c.adjustmentId(), c.delta(), c.reason());
        if (c.delta() > 0) {
            return more(stock, c.delta(), adjusted);
        }
        if (stock.onHand() + c.delta() < 0) {
            throw new StockRejection.Insufficient(c.stockId(), stock.onHand());
        }
        if (stock.free() + c.delta() < 0) {
            throw new StockRejection.ReservedPieces(c.stockId(), stock.free(), stock.reserved());
        }
        return List.of(adjusted);
    }

    static List<StockEvent> send(SendTransfer c, Stock stock) {
        checkLocation(c.stockId(), c.toLocation(), "/toLocation");
        int delta = -c.quantity();
        if (stock.movements().repeats(c.stockId(), Movement.transfer(c.transferId(), c.toLocation(), delta))) {
            return List.of();
        }
        if (stock.free() < c.quantity()) {
            throw new StockRejection.Insufficient(c.stockId(), stock.free());
        }
        return List.of(new StockTransferred(c.stockId(), c.transferId(), delta, c.toLocation()));
    }

    static List<StockEvent> take(TakeTransfer c, Stock stock) {
        checkLocation(c.stockId(), c.fromLocation(), "/fromLocation");
        int delta = c.quantity();
        if (stock.movements().repeats(c.stockId(), Movement.transfer(c.transferId(), c.fromLocation(), delta))) {
            return List.of();
        }
        return more(stock, delta, new StockTransferred(c.stockId(), c.transferId(), delta, c.fromLocation()));
    }

    private static List<StockEvent> more(Stock stock, int quantity, StockEvent arrived) {
        if ((long) stock.onHand() + quantity > Stock.ON_HAND_MAX) {
            throw new StockRejection.TooMany(arrived.stockId());
        }
        List<StockEvent> events = new ArrayList<>(List.of(arrived));
        events.addAll(Allocation.of(
                        arrived.stockId(),
                        stock.free() + quantity,
                        stock.reservations().active())
                .events());
        return List.copyOf(events);
    }

    private static void checkLocation(String stockId, String other, String pointer) {
        if (StockId.parse(stockId).location().equals(other)) {
            throw new StockRejection.SameLocation(stockId, pointer);
        }
    }
}
