package dev.daybook.command.order;

import dev.daybook.events.order.OrderEvent;
import java.util.List;
import org.axonframework.messaging.MetaData;

/** Another kind of stream that follows what has happened to an order, in the append of the order's own events. */
@FunctionalInterface
public interface OrderFollower {

    /** Decides the commands that follow; what it refuses, the order is refused as well. */
    void follow(List<OrderEvent> events, MetaData metaData);
}
