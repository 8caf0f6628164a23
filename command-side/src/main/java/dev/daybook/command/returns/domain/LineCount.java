package dev.daybook.command.returns.domain;

import dev.daybook.events.returns.InspectionVerdict;
import dev.daybook.events.returns.ReturnLine;

/**
 * How far the pieces of one line have come; each count is part of the one before it: requested, received, inspected.
 *
 * @param accepted of the inspected ones, as are the next two
 * @param restocked of the accepted ones
 */
record LineCount(ReturnLine line, int received, int accepted, int rejected, int writtenOff, int restocked) {

    static LineCount of(ReturnLine line) {
        return new LineCount(line, 0, 0, 0, 0, 0);
    }

    int missing() {
        return line.quantity() - received;
    }

    int uninspected() {
        return received - accepted - rejected - writtenOff;
    }

    int offTheShelf() {
        return accepted - restocked;
    }

    LineCount receive(int pieces) {
        return new LineCount(line, received + pieces, accepted, rejected, writtenOff, restocked);
    }

    LineCount inspect(int pieces, InspectionVerdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> new LineCount(line, received, accepted + pieces, rejected, writtenOff, restocked);
            case REJECTED -> new LineCount(line, received, accepted, rejected + pieces, writtenOff, restocked);
            case WRITTEN_OFF -> new LineCount(line, received, accepted, rejected, writtenOff + pieces, restocked);
        };
    }

    LineCount restock(int pieces) {
        return new LineCount(line, received, accepted, rejected, writtenOff, restocked + pieces);
    }
}
