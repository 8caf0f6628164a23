package dev.daybook.events.order;

import dev.daybook.events.EventType;
import java.util.List;
import java.util.Optional;

/**
 * A fulfilment is to pack and send these pieces.
 *
 * @param location of the stock that they come from
 * @param policyVersion of the rules that chose the location; absent: somebody chose it
 */
@EventType(name = "order.lines-assigned")
public record LinesAssigned(
        String orderId, String fulfilmentId, String location, List<LineQuantity> lines, Optional<Integer> policyVersion)
        implements OrderGoods {

    public LinesAssigned {
        lines = List.copyOf(lines);
    }

    @Override
    public int pieces() {
        return lines.stream().mapToInt(LineQuantity::quantity).sum();
    }
}
