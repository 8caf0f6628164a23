package dev.daybook.query.ordertracking;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A parcel on its way. It holds nothing of who gets it: neither who signed for it nor what its carrier wrote.
 *
 * @param carrier absent: nobody has said yet who takes it
 * @param trackingNumber absent: it has no label
 * @param trackingUrl where its carrier shows it
 * @param steps what happened to it, in order, the newest of very many
 */
public record Parcel(
        String shipmentId,
        ParcelStatus status,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String trackingUrl,
        List<Pieces> lines,
        List<Step> steps) {

    private static final int STEPS_MAX = 200;

    public Parcel {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /** Pieces of one line of the order. */
    public record Pieces(String lineId, String sku, int quantity) {}

    /**
     * Something that happened to it.
     *
     * @param place where the carrier saw it
     * @param reasonCode why it could not be delivered
     */
    public record Step(
            ParcelStatus status,
            Instant at,
            @Nullable String place,
            @Nullable String reasonCode) {
        static Step of(ParcelStatus status, Instant at) {
            return new Step(status, at, null, null);
        }
    }

    Parcel with(Step step) {
        List<Step> all = Stream.concat(steps.stream(), Stream.of(step))
                .skip(Math.max(0, steps.size() + 1 - STEPS_MAX))
                .toList();
        return new Parcel(shipmentId, step.status(), carrier, trackingNumber, trackingUrl, lines, all);
    }

    Parcel carriedBy(@Nullable String by, @Nullable String number, @Nullable String url) {
        return new Parcel(shipmentId, status, by, number, url, lines, steps);
    }
}
