package dev.daybook.query.walks;

import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.query.infrastructure.views.DocumentKey;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import dev.daybook.query.infrastructure.views.ViewDocument;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Event handlers that write nothing, and remember in which segment they were given which event of a product and its stock. */
class EventRecorder {

    private final String name;
    private final Map<String, List<Seen>> bySku = new ConcurrentHashMap<>();

    EventRecorder(String name) {
        this.name = name;
    }

    /** An event that came. */
    record Seen(long position, Object segment) {}

    /** There is none. */
    record Nothing(String id, long version, long position) implements ViewDocument {}

    /** A view that these handlers are the projection of. */
    final ViewDefinition<Nothing> view(DocumentKey key) {
        return new ViewDefinition<>(name, 1, Nothing.class, key, List.of(), _ -> this);
    }

    final Map<String, List<Seen>> bySku() {
        return bySku;
    }

    static String sku(Subject subject) {
        return subject.stream().equals("stock")
                ? subject.id().substring(0, subject.id().indexOf('@'))
                : subject.id();
    }

    @EventHandler
    void on(ProductEvent event, Envelope envelope) {
        remember(envelope);
    }

    @EventHandler
    void on(StockEvent event, Envelope envelope) {
        remember(envelope);
    }

    private void remember(Envelope envelope) {
        Object segment = CurrentUnitOfWork.get().getResource("Processor[" + name + "_v1]/SegmentId");
        bySku.computeIfAbsent(sku(envelope.subject()), _ -> new CopyOnWriteArrayList<>())
                .add(new Seen(envelope.position(), segment));
    }
}
