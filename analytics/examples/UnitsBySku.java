import dev.daybook.analytics.projection.Projection;
import dev.daybook.analytics.projection.Rows;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.wire.EventLine;

/** Pieces ordered and pieces that came back, by product. */
public final class UnitsBySku implements Projection {

    @Override
    public void on(Object event, EventLine line, Rows rows) {
        switch (event) {
            case OrderPlaced placed -> ordered(placed.content(), rows);
            case OrderImported imported -> ordered(imported.content(), rows);
            case LinesReturned returned ->
                returned.lines().forEach(back -> rows.row(back.sku()).add("returned", back.quantity()));
            default -> {}
        }
    }

    private static void ordered(OrderContent content, Rows rows) {
        content.lines().forEach(line -> rows.row(line.sku()).add("ordered", line.quantity()));
    }
}
