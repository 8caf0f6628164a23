package dev.daybook.command.returns.domain;

import dev.daybook.command.decisions.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What holds for everything that is told about a return piece by piece. */
final class Entries {

    /** A bound on what a return remembers of each kind: parcels, receipts, inspections, restocks. */
    static final int MOST = 1000;

    private Entries() {}

    /** Refuses nothing at all, and lines of no piece or less. */
    static void requirePieces(List<Pieces> lines) {
        List<Fault> faults = new ArrayList<>();
        if (lines.isEmpty()) {
            faults.add(new Fault("/lines", "required", "it is about one piece at least"));
        }
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).quantity() <= 0) {
                faults.add(
                        new Fault("/lines/" + index + "/quantity", "positive", "a line is about one piece at least"));
            }
        }
        if (!faults.isEmpty()) {
            throw new ReturnRejection.InvalidContent(faults);
        }
    }

    /**
     * Whether this was told before.
     *
     * @throws ReturnRejection.IdTaken when something else was
     */
    static <T> boolean isRepeated(String returnId, String id, Optional<T> known, T wanted) {
        if (known.isPresent() && !known.get().equals(wanted)) {
            throw new ReturnRejection.IdTaken(returnId, id);
        }
        return known.isPresent();
    }

    /** Refuses one entry more than a return remembers. */
    static void requireRoom(String returnId, int size) {
        if (size >= MOST) {
            throw new ReturnRejection.TooMany(returnId, MOST);
        }
    }
}
