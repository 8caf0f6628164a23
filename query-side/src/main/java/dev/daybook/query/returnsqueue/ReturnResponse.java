package dev.daybook.query.returnsqueue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.events.returns.PieceCondition;
import dev.daybook.events.returns.ReturnReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One return on the wire; the customer's note is in it, so it is for the back office alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReturnResponse(
        String id,
        String orderId,
        ReturnCase.State state,
        @Nullable String note,
        @Nullable String labelReference,
        List<Parcel> parcels,
        List<Line> lines,
        Pieces pieces,
        @Nullable String exchangeOrderId,
        @Nullable Ending ending,
        Instant requestedAt,
        Instant updatedAt,
        long version) {

    /** Names this shape in validators. */
    static final String REPRESENTATION = "rq1";

    record Parcel(String carrier, String trackingNumber) {}

    /** Why it was declined or called off. */
    record Ending(String code, String text) {}

    /** How pieces looked when they came back. */
    record Seen(PieceCondition condition, int quantity) {}

    /** What the inspection said of the pieces. */
    record Inspected(int accepted, int rejected, int writtenOff) {}

    record Line(
            String lineId,
            String sku,
            ReturnReason reason,
            int asked,
            int received,
            List<Seen> seen,
            Inspected inspected,
            int restocked) {

        static Line of(ReturnCase.Line line) {
            return new Line(
                    line.lineId(),
                    line.sku(),
                    line.reason(),
                    line.asked(),
                    line.received(),
                    line.seen().stream()
                            .map(seen -> new Seen(seen.condition(), seen.quantity()))
                            .toList(),
                    new Inspected(line.accepted(), line.rejected(), line.writtenOff()),
                    line.restocked());
        }
    }

    /** How many pieces of all lines have come how far. */
    record Pieces(int asked, int received, int inspected, int restocked) {

        static Pieces of(ReturnCase stored) {
            return new Pieces(
                    stored.pieces(ReturnCase.Line::asked),
                    stored.pieces(ReturnCase.Line::received),
                    stored.pieces(ReturnCase.Line::inspected),
                    stored.pieces(ReturnCase.Line::restocked));
        }
    }

    static ReturnResponse of(ReturnCase stored) {
        return new ReturnResponse(
                stored.returnId(),
                stored.orderId(),
                stored.state(),
                stored.note(),
                stored.labelReference(),
                stored.parcels().stream()
                        .map(parcel -> new Parcel(parcel.carrier(), parcel.trackingNumber()))
                        .toList(),
                stored.lines().stream().map(Line::of).toList(),
                Pieces.of(stored),
                stored.exchangeOrderId(),
                Optional.ofNullable(stored.ending())
                        .map(ending -> new Ending(ending.code(), ending.text()))
                        .orElse(null),
                stored.requestedAt(),
                stored.updatedAt(),
                stored.version());
    }
}
