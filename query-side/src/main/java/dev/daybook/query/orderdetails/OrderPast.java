package dev.daybook.query.orderdetails;

import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EnvelopeMetaData;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.history.History;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import dev.daybook.store.read.EventDecoder;
import dev.daybook.store.read.StreamPages;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;

/** How orders stood: folds of the events of their streams, from the first one on. */
@Component
final class OrderPast {

    private final StoredEvents history;
    private final EventDecoder decoder;

    OrderPast(@History StoredEvents history, CatalogSerializer serializer) {
        this.history = history;
        this.decoder = new EventDecoder(serializer);
    }

    /**
     * An order right after one of its events.
     *
     * @param order as it stood
     */
    record Step(OrderDetail order, OrderEvent event, Envelope envelope) {}

    /** The order after each of its events, in order; as many as had been by a moment. */
    private Stream<Step> until(Subject subject, Moment moment) {
        return steps(subject).takeWhile(step -> moment.includes(step.envelope()));
    }

    /**
     * The order as it stood.
     *
     * @throws QueryProblem (404) when it was not there yet, or has no such version
     */
    Step required(Subject subject, Moment moment, Freshness freshness) {
        return until(subject, moment)
                .reduce((_, later) -> later)
                .filter(last -> moment.isReachedBy(last.envelope()))
                .orElseThrow(() -> missing(subject, freshness));
    }

    /** From one step to another one, both included. */
    List<Step> between(Subject subject, Step first, Step last) {
        return until(subject, new Moment.OfVersion(last.order().version()))
                .dropWhile(step -> step.order().version() < first.order().version())
                .toList();
    }

    private QueryProblem missing(Subject subject, Freshness freshness) {
        List<StoredEvent> first = history.ofStream(subject, 0, 1);
        OptionalLong newest = history.lastVersion(subject.toString());
        String detail = first.isEmpty() || newest.isEmpty()
                ? "There is no order " + subject.id() + "."
                : "Order " + subject.id() + " was not there then: its versions are 0 to " + newest.getAsLong()
                        + ", and the first of them " + times(first.getFirst()) + ".";
        return QueryProblem.notFound(detail, freshness);
    }

    private String times(StoredEvent event) {
        Envelope envelope = EnvelopeMetaData.envelopeOf(decoder.decode(event));
        return "occurred at " + envelope.occurredAt() + " and was recorded at " + envelope.recordedAt();
    }

    private Stream<Step> steps(Subject subject) {
        Fold fold = new Fold();
        return StreamPages.of(history, subject.toString(), 0)
                .map(decoder::decode)
                .map(fold::next);
    }

    /** Holds the order between two events. */
    private static final class Fold {

        private Optional<OrderDetail> order = Optional.empty();

        Step next(TrackedEventMessage<?> message) {
            Envelope envelope = EnvelopeMetaData.envelopeOf(message);
            OrderEvent event = (OrderEvent) message.getPayload();
            OrderDetail after = OrderDetailFold.fold(order, event, envelope);
            order = Optional.of(after);
            return new Step(after, event, envelope);
        }
    }
}
