package dev.daybook.command.order.domain;

import dev.daybook.events.Reason;
import java.util.List;

/** Call off pieces of some lines. */
public record CancelLines(String orderId, List<LinePieces> lines, Reason reason) implements OrderCommand {}
