package dev.daybook.events.wire;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.EventType;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Stores events under their catalogue name and revision instead of their Java class name. */
public final class CatalogSerializer extends JacksonSerializer {

    private static final String META_DATA = MetaData.class.getName();

    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
    private final ObjectWriter writer;

    private CatalogSerializer(JacksonSerializer.Builder builder) {
        super(builder);
        this.writer = super.getWriter();
    }

    /** A serializer on the given mapper. */
    public static CatalogSerializer create(JsonMapper mapper) {
        return new CatalogSerializer(JacksonSerializer.builder().objectMapper(mapper));
    }

    /** Found once per class, with what reads it, instead of once per event. */
    @Override
    protected ObjectReader getReader(Class<?> type) {
        return readers.computeIfAbsent(type, super::getReader);
    }

    @Override
    protected ObjectWriter getWriter() {
        return writer;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public SerializedType typeForClass(Class type) {
        if (type == null || !type.isAnnotationPresent(EventType.class)) {
            return super.typeForClass(type);
        }
        EventType event = EventCatalog.typeOf(type);
        return new SimpleSerializedType(event.name(), Integer.toString(event.revision()));
    }

    /**
     * The class to read a stored type into.
     *
     * @throws UnknownEventException for an event or a revision that this build does not know
     */
    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        if (type.getName().equals(META_DATA)) {
            return MetaData.class;
        }
        Optional<Class<?>> event = EventCatalog.find(type.getName());
        if (event.isPresent()) {
            return readable(event.get(), type);
        }
        Class<?> other = super.classForType(type);
        if (other.equals(UnknownSerializedType.class)) {
            throw new UnknownEventException("this build does not know the stored event " + type.getName());
        }
        return other;
    }

    private static Class<?> readable(Class<?> event, SerializedType stored) {
        int known = EventCatalog.typeOf(event).revision();
        if (Integer.parseInt(stored.getRevision()) != known) {
            throw new UnknownEventException("this build reads " + stored.getName() + " up to revision " + known
                    + ", stored is revision " + stored.getRevision());
        }
        return event;
    }
}
