package dev.daybook.command.returns.domain;

import dev.daybook.events.returns.ReceivedPieces;
import java.util.List;

/** Take pieces in; the same {@code receiptId} is one delivery, however often it is told. */
public record ReceiveItems(String returnId, String receiptId, List<ReceivedPieces> lines) implements ReturnCommand {}
