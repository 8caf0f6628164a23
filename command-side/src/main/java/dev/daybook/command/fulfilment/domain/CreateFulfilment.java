package dev.daybook.command.fulfilment.domain;

import dev.daybook.events.order.LineQuantity;
import java.util.List;

/**
 * Let a location send pieces of an order; for the order alone, which knows how many there are. An id stands for one creation.
 *
 * @param lines parts of one line may be given apart
 */
public record CreateFulfilment(String fulfilmentId, String orderId, String location, List<LineQuantity> lines)
        implements FulfilmentCommand {}
