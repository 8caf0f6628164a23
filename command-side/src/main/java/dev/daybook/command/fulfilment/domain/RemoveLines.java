package dev.daybook.command.fulfilment.domain;

import dev.daybook.events.Reason;
import java.util.List;

/**
 * Let the location send fewer pieces; for the order alone. Asked twice, it removes twice.
 *
 * @param lines parts of one line may be given apart
 */
public record RemoveLines(String fulfilmentId, List<Pieces> lines, Reason reason) implements FulfilmentCommand {}
