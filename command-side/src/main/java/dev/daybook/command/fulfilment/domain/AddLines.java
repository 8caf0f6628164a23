package dev.daybook.command.fulfilment.domain;

import dev.daybook.events.order.LineQuantity;
import java.util.List;

/**
 * Let the location send more pieces; for the order alone. Asked twice, it adds twice.
 *
 * @param lines parts of one line may be given apart
 */
public record AddLines(String fulfilmentId, List<LineQuantity> lines) implements FulfilmentCommand {}
