package dev.daybook.events.order;

import dev.daybook.events.EventType;
import java.util.List;

/** The stock need not keep these pieces for the order any longer. */
@EventType(name = "order.stock-released")
public record OrderStockReleased(String orderId, List<StockPieces> released) implements OrderGoods {

    public OrderStockReleased {
        released = List.copyOf(released);
    }

    @Override
    public int pieces() {
        return released.stream().mapToInt(StockPieces::pieces).sum();
    }
}
