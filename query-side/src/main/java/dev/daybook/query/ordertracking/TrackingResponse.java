package dev.daybook.query.ordertracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parcels of an order on the wire, in the order in which they were packed. */
record TrackingResponse(String orderId, List<Parcel> parcels) {

    TrackingResponse {
        parcels = List.copyOf(parcels);
    }

    /**
     * One parcel.
     *
     * @param expected whether it may still arrive
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Parcel(
            String id,
            ParcelStatus status,
            boolean expected,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl,
            List<Pieces> lines,
            List<Step> steps) {}

    /** Pieces of one line of the order. */
    record Pieces(String lineId, String sku, int quantity) {}

    /** Something that happened to a parcel. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            ParcelStatus status,
            Instant at,
            @Nullable String place,
            @Nullable String reasonCode) {}

    static TrackingResponse of(String orderId, List<TrackedOrder> parcels) {
        return new TrackingResponse(
                orderId,
                parcels.stream()
                        .map(tracked -> parcel(Objects.requireNonNull(tracked.parcel())))
                        .toList());
    }

    private static Parcel parcel(dev.daybook.query.ordertracking.Parcel parcel) {
        return new Parcel(
                parcel.shipmentId(),
                parcel.status(),
                parcel.status().isExpected(),
                parcel.carrier(),
                parcel.trackingNumber(),
                parcel.trackingUrl(),
                parcel.lines().stream()
                        .map(line -> new Pieces(line.lineId(), line.sku(), line.quantity()))
                        .toList(),
                parcel.steps().stream()
                        .map(step -> new Step(step.status(), step.at(), step.place(), step.reasonCode()))
                        .toList());
    }
}
