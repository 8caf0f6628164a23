package dev.daybook.query.orderexplanation;

import dev.daybook.events.Subject;
import dev.daybook.events.fulfilment.FulfilmentPacked;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderPaymentRecorded;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The streams that the events of an order name, each once, up to a bound; those beyond it are forgotten. */
final class NamedStreams {

    static final int MOST = 100;

    private final String tenant;
    private final Set<Subject> seen = new LinkedHashSet<>();
    private boolean tooMany;

    NamedStreams(String tenant) {
        this.tenant = tenant;
    }

    /** Notes what an event names; the stream, where it has not been named before. */
    Optional<Subject> next(Object event) {
        return named(event)
                .filter(subject -> !seen.contains(subject))
                .filter(_ -> hasRoom())
                .filter(seen::add);
    }

    /** Whether some were forgotten. */
    boolean tooMany() {
        return tooMany;
    }

    private boolean hasRoom() {
        tooMany |= seen.size() == MOST;
        return seen.size() < MOST;
    }

    private Optional<Subject> named(Object event) {
        return switch (event) {
            case OrderImported e -> e.paymentId().map(id -> subject("payment", id));
            case OrderPaymentRecorded e ->
                Optional.of(subject("payment", e.payment().paymentId()));
            case LinesAssigned e -> Optional.of(subject("fulfilment", e.fulfilmentId()));
            case FulfilmentPacked e -> Optional.of(subject("shipment", e.shipmentId()));
            case LinesShipped e -> Optional.of(subject("shipment", e.shipmentId()));
            case LinesReturned e -> Optional.of(subject("return", e.cameWith()));
            default -> Optional.empty();
        };
    }

    private Subject subject(String stream, String id) {
        return new Subject(tenant, stream, id);
    }
}
