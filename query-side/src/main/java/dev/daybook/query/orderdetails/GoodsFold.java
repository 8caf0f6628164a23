package dev.daybook.query.orderdetails;

import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReopened;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.LinesUnassigned;
import dev.daybook.events.order.LinesUndelivered;
import dev.daybook.events.order.OrderGoods;
import dev.daybook.events.order.OrderStockReleased;

/** What a parcel makes of the lines of an order's document; pure. */
final class GoodsFold {

    private GoodsFold() {}

    static OrderDetailBuilder moved(OrderDetailBuilder order, OrderGoods event) {
        return switch (event) {
            case LinesShipped e -> order.move(e.lines(), Quantities::ship);
            case LinesDelivered e -> order.move(e.lines(), Quantities::deliver);
            case LinesUndelivered e -> order.move(e.lines(), Quantities::miss);
            case LinesReopened e -> order.move(e.lines(), Quantities::reopen);
            case OrderStockReleased _, LinesAssigned _, LinesUnassigned _ -> order;
        };
    }
}
