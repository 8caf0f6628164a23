package dev.daybook.command.returns.domain;

import dev.daybook.events.returns.InspectedPieces;
import java.util.List;

/** Say what becomes of pieces that came back; the same {@code inspectionId} is one inspection, however often it is told. */
public record InspectItems(String returnId, String inspectionId, List<InspectedPieces> lines)
        implements ReturnCommand {}
