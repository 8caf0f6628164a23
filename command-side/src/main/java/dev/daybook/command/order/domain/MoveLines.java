package dev.daybook.command.order.domain;

import java.util.Map;

/**
 * Let another location send what a fulfilment has not packed yet.
 *
 * @param loose pieces that are in no parcel, by line id
 * @param available free pieces where they are to go, by stock id
 */
public record MoveLines(
        String orderId,
        String fulfilmentId,
        String location,
        ReservationPolicy policy,
        Map<String, Integer> loose,
        Map<String, Integer> available)
        implements OrderCommand {

    public MoveLines {
        loose = Map.copyOf(loose);
        available = Map.copyOf(available);
    }

    /** Before it is known what there is. */
    public MoveLines(String orderId, String fulfilmentId, String location) {
        this(orderId, fulfilmentId, location, Supply.none().policy(), Map.of(), Map.of());
    }

    /** The same, by this policy, of these pieces, to that stock. */
    public MoveLines with(ReservationPolicy known, Map<String, Integer> here, Map<String, Integer> there) {
        return new MoveLines(orderId, fulfilmentId, location, known, here, there);
    }
}
