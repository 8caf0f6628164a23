package dev.daybook.events.wire;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.EventType;
import java.util.Optional;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Stores events under their catalogue name and revision instead of their Java class name. */
public final class CatalogSerializer extends JacksonSerializer {

    private CatalogSerializer(JacksonSerializer.Builder builder) {
        super(builder);
    }

    /** A serializer on the given mapper. */
    public static CatalogSerializer create(JsonMapper mapper) {
        return new CatalogSerializer(JacksonSerializer.builder().objectMapper(mapper));
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
