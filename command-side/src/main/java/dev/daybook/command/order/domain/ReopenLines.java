package dev.daybook.command.order.domain;

/**
 * Send the pieces of a parcel that did not arrive again.
 *
 * @param supply what catalogue and stock say
 */
public record ReopenLines(String orderId, String shipmentId, Supply supply) implements OrderCommand {

    /** The same, with this supply. */
    public ReopenLines with(Supply known) {
        return new ReopenLines(orderId, shipmentId, known);
    }
}
