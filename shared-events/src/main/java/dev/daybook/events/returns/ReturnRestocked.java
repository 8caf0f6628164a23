package dev.daybook.events.returns;

import dev.daybook.events.EventType;
import java.util.List;

/**
 * Accepted pieces were put back on the shelf; stock takes those of counted products in, in the same append.
 *
 * @param location where they lie, as stock names it
 */
@EventType(name = "return.restocked")
public record ReturnRestocked(String returnId, String restockId, String location, List<RestockedPieces> lines)
        implements ReturnEvent {}
