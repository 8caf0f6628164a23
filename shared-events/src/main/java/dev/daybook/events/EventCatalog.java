package dev.daybook.events;

import dev.daybook.events.batch.BatchEvent;
import dev.daybook.events.customer.CustomerEvent;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.events.operations.OperationsEvent;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.process.ProcessEvent;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.series.SeriesEvent;
import dev.daybook.events.shipment.ShipmentEvent;
import dev.daybook.events.stock.StockEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every stored event type, derived from the sealed roots: adding an event never edits this file. */
public final class EventCatalog {

    private static final Map<String, Class<?>> BY_NAME = index(Stream.of(
            OrderEvent.class,
            ProductEvent.class,
            CustomerEvent.class,
            StockEvent.class,
            PaymentEvent.class,
            FulfilmentEvent.class,
            ShipmentEvent.class,
            ReturnEvent.class,
            ProcessEvent.class,
            BatchEvent.class,
            OperationsEvent.class,
            SeriesEvent.class));

    private EventCatalog() {}

    /** The record stored under this name, if this build knows it. */
    public static Optional<Class<?>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Every event record. */
    public static Collection<Class<?>> events() {
        return BY_NAME.values();
    }

    /**
     * The stored name and revision of an event record.
     *
     * @throws IllegalArgumentException when the class is no event
     */
    public static EventType typeOf(Class<?> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " has no @EventType");
        }
        return type;
    }

    static Map<String, Class<?>> index(Stream<Class<?>> roots) {
        Map<String, Class<?>> byName = new TreeMap<>();
        roots.flatMap(EventCatalog::records).forEach(event -> {
            String name = typeOf(event).name();
            if (byName.put(name, event) != null) {
                throw new IllegalStateException("two events named " + name);
            }
        });
        return Map.copyOf(byName);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventCatalog::records)
                : Stream.of(type);
    }
}
