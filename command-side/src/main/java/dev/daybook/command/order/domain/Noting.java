package dev.daybook.command.order.domain;

import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.OrderEvent;
import java.util.List;

/** How something is written about an order, in whatever state it is until it is put away. */
final class Noting {

    private Noting() {}

    static List<OrderEvent> note(AddNote c, Order order) {
        return switch (order) {
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(c.orderId());
            case Order.Archived _ -> throw new OrderRejection.AlreadyArchived(c.orderId());
            case Order.Existing _ -> List.of(new NoteAdded(c.orderId(), c.noteId(), c.visibility(), c.text()));
        };
    }
}
