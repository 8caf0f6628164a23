package dev.daybook.query.fulfilmentqueue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One fulfilment on the wire.
 *
 * @param toPack what is in no parcel yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FulfilmentResponse(
        String id,
        String orderId,
        String location,
        FulfilmentWork.State state,
        @Nullable Hold hold,
        Pieces pieces,
        List<Line> toPack,
        List<Parcel> parcels,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** Names this shape in validators. */
    static final String REPRESENTATION = "fq1";

    record Hold(Instant since, String code, String text) {

        static Hold of(FulfilmentWork.Hold hold) {
            return new Hold(hold.since(), hold.code(), hold.text());
        }
    }

    /** How many pieces are where. */
    record Pieces(int toPack, int packed, int dispatched) {

        static Pieces of(FulfilmentWork work) {
            return new Pieces(FulfilmentWork.pieces(work.loose()), inParcels(work, false), inParcels(work, true));
        }

        private static int inParcels(FulfilmentWork work, boolean dispatched) {
            return work.parcels().stream()
                    .filter(parcel -> parcel.dispatched() == dispatched)
                    .mapToInt(FulfilmentWork.Parcel::pieces)
                    .sum();
        }
    }

    record Line(String lineId, String sku, int quantity) {

        static List<Line> of(List<FulfilmentWork.Part> parts) {
            return parts.stream()
                    .map(part -> new Line(part.lineId(), part.sku(), part.quantity()))
                    .toList();
        }
    }

    record Parcel(String shipmentId, boolean dispatched, List<Line> lines) {

        static Parcel of(FulfilmentWork.Parcel parcel) {
            return new Parcel(parcel.shipmentId(), parcel.dispatched(), Line.of(parcel.parts()));
        }
    }

    static FulfilmentResponse of(FulfilmentWork work) {
        return new FulfilmentResponse(
                work.fulfilmentId(),
                work.orderId(),
                work.location(),
                work.state(),
                Optional.ofNullable(work.hold()).map(Hold::of).orElse(null),
                Pieces.of(work),
                Line.of(work.loose()),
                work.parcels().stream().map(Parcel::of).toList(),
                work.createdAt(),
                work.updatedAt(),
                work.version());
    }
}
