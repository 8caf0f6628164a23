package dev.daybook.command.order.domain;

import dev.daybook.events.Reason;
import java.util.List;

/** Take pieces of some lines back and credit them; the same {@code returnId} is one return, however often it is sent. */
public record ReturnLines(String orderId, String returnId, List<ReturnedPieces> lines, Reason reason)
        implements OrderCommand {}
