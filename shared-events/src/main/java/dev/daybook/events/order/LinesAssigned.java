package dev.daybook.events.order;

import dev.daybook.events.EventType;
import java.util.List;
import java.util.Optional;

/**
 * A fulfilment is to pack and send these pieces.
 *
 * @param location of the stock that they come from
 * @param policyVersion of the rules that listed the locations; absent: somebody chose it
 * @param routingVersion of the rules that chose among them; absent: none did but the order of the list
 */
@EventType(name = "order.lines-assigned")
public record LinesAssigned(
        String orderId,
        String fulfilmentId,
        String location,
        List<LineQuantity> lines,
        Optional<Integer> policyVersion,
        Optional<Integer> routingVersion)
        implements OrderGoods {

    public LinesAssigned {
        lines = List.copyOf(lines);
    }

    /** Pieces for which no rule weighed locations against each other. */
    public LinesAssigned(
            String orderId,
            String fulfilmentId,
            String location,
            List<LineQuantity> lines,
            Optional<Integer> policyVersion) {
        this(orderId, fulfilmentId, location, lines, policyVersion, Optional.empty());
    }

    @Override
    public int pieces() {
        return lines.stream().mapToInt(LineQuantity::quantity).sum();
    }
}
