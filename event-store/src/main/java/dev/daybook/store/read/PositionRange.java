package dev.daybook.store.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Events by position. Positions are gapless, so a range also tells how many events it holds.
 *
 * @param after exclusive; 0 for the start of history. To resume, the last position that was taken
 * @param upTo inclusive
 */
public record PositionRange(long after, long upTo) {

    public PositionRange {
        if (after < 0 || upTo < after) {
            throw new IllegalArgumentException("no range of positions: " + after + " to " + upTo);
        }
    }

    /** How many events it holds. */
    public long size() {
        return upTo - after;
    }

    /** The same events in at most {@code parts} ranges of nearly equal size, in order. */
    public List<PositionRange> split(int parts) {
        List<PositionRange> ranges = new ArrayList<>();
        for (long part = 0; part < parts; part++) {
            long from = after + size() * part / parts;
            long to = after + size() * (part + 1) / parts;
            if (to > from) {
                ranges.add(new PositionRange(from, to));
            }
        }
        return ranges;
    }
}
