package dev.daybook.command.order;

import dev.daybook.command.infrastructure.HandlerPart;
import java.util.List;

/** Those who follow orders from features that the order does not know. */
record OrderFollowers(List<OrderFollower> all) implements HandlerPart {

    OrderFollowers {
        all = List.copyOf(all);
    }
}
