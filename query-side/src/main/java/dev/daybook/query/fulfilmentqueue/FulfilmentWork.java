package dev.daybook.query.fulfilmentqueue;

import dev.daybook.query.infrastructure.views.ViewDocument;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one location has to do for one order.
 *
 * @param hold absent: the work goes on
 * @param loose pieces that are in no parcel
 * @param skus of the pieces that are here or were sent from here, each once
 */
public record FulfilmentWork(
        String id,
        String fulfilmentId,
        String orderId,
        String location,
        State state,
        @Nullable Hold hold,
        List<Part> loose,
        List<Parcel> parcels,
        List<String> skus,
        Instant createdAt,
        Instant updatedAt,
        long version,
        long position)
        implements ViewDocument {

    public FulfilmentWork {
        loose = List.copyOf(loose);
        parcels = List.copyOf(parcels);
        skus = List.copyOf(skus);
    }

    /** How far the work has come; a hold is apart from it. */
    public enum State {
        /** Nobody has taken it on. */
        OPEN,
        /** Taken on, not begun. */
        ALLOCATED,
        /** Begun; pieces are still to be packed. */
        PICKING,
        /** Every piece is in a parcel, and at least one parcel is in the house. */
        PACKED,
        /** All that was to be sent from here has left. */
        CLOSED,
        /** Nothing is to be sent from here, and nothing was. */
        CANCELLED;

        /** Those in which something is to be done. */
        static final List<State> WORK = List.of(OPEN, ALLOCATED, PICKING, PACKED);
    }

    /** Why the work is stopped, and since when. */
    public record Hold(Instant since, String code, String text) {}

    /** Pieces of one line. */
    public record Part(String lineId, String sku, int quantity) {}

    /** Pieces that were packed together. */
    public record Parcel(String shipmentId, boolean dispatched, List<Part> parts) {

        public Parcel {
            parts = List.copyOf(parts);
        }

        int pieces() {
            return FulfilmentWork.pieces(parts);
        }
    }

    static int pieces(List<Part> parts) {
        return parts.stream().mapToInt(Part::quantity).sum();
    }

    /** The same work as of a later event. */
    FulfilmentWork at(Instant instant, long toVersion, long toPosition) {
        return new FulfilmentWork(
                id,
                fulfilmentId,
                orderId,
                location,
                state,
                hold,
                loose,
                parcels,
                skus,
                createdAt,
                instant,
                toVersion,
                toPosition);
    }

    FulfilmentWork state(State other) {
        return with(other, hold, loose, parcels);
    }

    FulfilmentWork hold(@Nullable Hold other) {
        return with(state, other, loose, parcels);
    }

    /** Work at the table is done when nothing is left to pack. */
    FulfilmentWork pieces(List<Part> otherLoose, List<Parcel> otherParcels) {
        State other = state == State.PICKING || state == State.PACKED ? atWork(otherLoose) : state;
        return with(other, hold, otherLoose, otherParcels);
    }

    static State atWork(List<Part> loose) {
        return loose.isEmpty() ? State.PACKED : State.PICKING;
    }

    private FulfilmentWork with(State toState, @Nullable Hold toHold, List<Part> toLoose, List<Parcel> toParcels) {
        List<String> toSkus = Stream.concat(
                        toLoose.stream(), toParcels.stream().flatMap(parcel -> parcel.parts().stream()))
                .map(Part::sku)
                .distinct()
                .toList();
        return new FulfilmentWork(
                id,
                fulfilmentId,
                orderId,
                location,
                toState,
                toHold,
                toLoose,
                toParcels,
                toSkus,
                createdAt,
                updatedAt,
                version,
                position);
    }
}
