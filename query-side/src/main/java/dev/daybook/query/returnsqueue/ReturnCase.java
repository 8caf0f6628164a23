package dev.daybook.query.returnsqueue;

import dev.daybook.events.returns.PieceCondition;
import dev.daybook.events.returns.ReturnReason;
import dev.daybook.query.infrastructure.views.ViewDocument;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One return, and how far its pieces have come.
 *
 * @param note in the customer's words
 * @param labelReference names the label that the customer was given
 * @param parcels that are or were on their way, the first one first
 * @param exchangeOrderId the order that was placed in exchange, the last one
 * @param ending why it was declined or called off
 * @param reasons of the lines, each once
 */
public record ReturnCase(
        String id,
        String returnId,
        String orderId,
        State state,
        @Nullable String note,
        @Nullable String labelReference,
        List<Parcel> parcels,
        List<Line> lines,
        @Nullable String exchangeOrderId,
        @Nullable Ending ending,
        List<ReturnReason> reasons,
        Instant requestedAt,
        Instant updatedAt,
        long version,
        long position)
        implements ViewDocument {

    public ReturnCase {
        parcels = List.copyOf(parcels);
        lines = List.copyOf(lines);
        reasons = List.copyOf(reasons);
    }

    /** How far it has come. */
    public enum State {
        /** Nobody has decided yet whether the pieces may come back. */
        REQUESTED,
        /** They may, and nothing has come back yet. */
        APPROVED,
        DECLINED,
        /** A parcel is on its way. */
        IN_TRANSIT,
        /** Some pieces came back, others are missing. */
        PARTIALLY_RECEIVED,
        /** All pieces came back, and some are still to be inspected. */
        RECEIVED,
        /** All pieces came back and were inspected. */
        INSPECTED,
        CLOSED,
        CANCELLED;

        /** Those in which something is still to happen. */
        static final List<State> UNDER_WAY =
                List.of(REQUESTED, APPROVED, IN_TRANSIT, PARTIALLY_RECEIVED, RECEIVED, INSPECTED);
    }

    public record Parcel(String carrier, String trackingNumber) {}

    /** Why it came to nothing. */
    public record Ending(String code, String text) {}

    /** Pieces that looked like this when they came back. */
    public record Seen(PieceCondition condition, int quantity) {}

    /**
     * The pieces of one line; each count is part of the one before it: asked, received, inspected.
     *
     * @param accepted of the inspected ones, as are the next two
     * @param restocked of the accepted ones
     */
    public record Line(
            String lineId,
            String sku,
            ReturnReason reason,
            int asked,
            int received,
            List<Seen> seen,
            int accepted,
            int rejected,
            int writtenOff,
            int restocked) {

        public Line {
            seen = List.copyOf(seen);
        }

        int inspected() {
            return accepted + rejected + writtenOff;
        }

        Line received(int pieces, List<Seen> nowSeen) {
            return new Line(
                    lineId, sku, reason, asked, received + pieces, nowSeen, accepted, rejected, writtenOff, restocked);
        }

        Line inspected(int moreAccepted, int moreRejected, int moreWrittenOff) {
            return new Line(
                    lineId,
                    sku,
                    reason,
                    asked,
                    received,
                    seen,
                    accepted + moreAccepted,
                    rejected + moreRejected,
                    writtenOff + moreWrittenOff,
                    restocked);
        }

        Line restocked(int pieces) {
            return new Line(
                    lineId, sku, reason, asked, received, seen, accepted, rejected, writtenOff, restocked + pieces);
        }
    }

    int pieces(ToIntFunction<Line> count) {
        return lines.stream().mapToInt(count).sum();
    }
}
