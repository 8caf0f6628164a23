package dev.daybook.events.returns;

import dev.daybook.events.EventType;
import java.util.List;

/** Pieces arrived; a line may have several entries, of different conditions. Nothing is credited for it. */
@EventType(name = "return.items-received")
public record ReturnItemsReceived(String returnId, String receiptId, List<ReceivedPieces> lines)
        implements ReturnEvent {}
