package dev.daybook.query.ordertracking;

import dev.daybook.query.infrastructure.views.ViewDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one stream tells of an order's way to its customer: the order's own whose it is, that of a shipment one parcel.
 *
 * @param orderId of both
 * @param customerId absent: of a guest, or this is a parcel
 * @param parcel absent: this is the order
 * @param since when it began, by which parcels are sorted
 */
public record TrackedOrder(
        String id,
        String orderId,
        @Nullable String customerId,
        @Nullable Parcel parcel,
        Instant since,
        long version,
        long position)
        implements ViewDocument {}
