package dev.daybook.command.order.domain;

import java.util.List;

/** A parcel with these pieces leaves the house. */
public record ShipLines(String orderId, String fulfilmentId, String shipmentId, List<LinePieces> lines)
        implements OrderCommand {

    public ShipLines {
        lines = List.copyOf(lines);
    }
}
