package dev.daybook.events.returns;

import dev.daybook.events.EventType;
import java.util.List;

/**
 * Pieces that had arrived were looked at; a line may have several entries, of different verdicts. The order credits the
 * accepted and the written off ones in the same append.
 */
@EventType(name = "return.inspected")
public record ReturnInspected(String returnId, String inspectionId, List<InspectedPieces> lines)
        implements ReturnEvent {}
