package dev.daybook.query.timeline;

import dev.daybook.query.infrastructure.views.ViewDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an order.
 *
 * @param subject the order's stream
 * @param type stored name of the event
 * @param noteText what a note says
 * @param notePrivate whether the note is for the shop alone
 */
public record TimelineEntry(
        String id,
        String subject,
        String eventId,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        @Nullable String onBehalfOf,
        @Nullable String reasonCode,
        @Nullable String reasonText,
        String appendId,
        String correlationId,
        String summary,
        @Nullable String noteText,
        @Nullable Boolean notePrivate,
        long version,
        long position)
        implements ViewDocument {}
