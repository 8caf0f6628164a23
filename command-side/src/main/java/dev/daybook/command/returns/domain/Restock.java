package dev.daybook.command.returns.domain;

import dev.daybook.events.returns.RestockedPieces;
import java.util.List;

/** Pieces that were put back on the shelf together. */
record Restock(String location, List<RestockedPieces> lines) {

    /** Whether a command asks for just this; one that names no pieces is content with those. */
    boolean isAskedBy(RestockItems c) {
        return location.equals(c.location())
                && c.lines().map(wanted -> wanted.equals(pieces())).orElse(true);
    }

    private List<Pieces> pieces() {
        return lines.stream()
                .map(line -> new Pieces(line.lineId(), line.quantity()))
                .toList();
    }
}
