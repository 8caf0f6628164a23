package dev.daybook.command.order.domain;

import java.util.List;

/** Let another fulfilment at the same location send pieces; one that is not known begins with them. */
public record ReassignLines(String orderId, String from, String to, List<LinePieces> lines) implements OrderCommand {

    public ReassignLines {
        lines = List.copyOf(lines);
    }
}
