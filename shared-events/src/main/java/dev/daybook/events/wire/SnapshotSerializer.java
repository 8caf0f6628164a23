package dev.daybook.events.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.impl.LaissezFaireSubTypeValidator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;

/** Writes down what aggregates remember, field by field, and reads back only what was written in the same revision. */
public final class SnapshotSerializer extends JacksonSerializer {

    private final List<SnapshotType> types;

    private SnapshotSerializer(JacksonSerializer.Builder builder, List<SnapshotType> types) {
        super(builder);
        this.types = List.copyOf(types);
    }

    /** A serializer for the aggregates of these streams. */
    public static SnapshotSerializer create(List<SnapshotType> types) {
        return new SnapshotSerializer(JacksonSerializer.builder().objectMapper(mapper()), types);
    }

    private static JsonMapper mapper() {
        JsonMapper mapper = EventMapper.create();
        mapper.setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE);
        mapper.setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY);
        mapper.setVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY);
        mapper.setAnnotationIntrospector(new SealedSubtypes());
        var _ = mapper.setDefaultTyping(new SealedTyping());
        return mapper;
    }

    /** A value of a sealed type carries the simple name of its record. */
    private static final class SealedTyping extends ObjectMapper.DefaultTypeResolverBuilder {

        SealedTyping() {
            super(ObjectMapper.DefaultTyping.NON_FINAL, LaissezFaireSubTypeValidator.instance);
            var _ = init(JsonTypeInfo.Id.SIMPLE_NAME, null)
                    .inclusion(JsonTypeInfo.As.PROPERTY)
                    .typeProperty("is");
        }

        @Override
        public boolean useForType(JavaType type) {
            return type.getRawClass().isSealed();
        }
    }

    private static final class SealedSubtypes extends JacksonAnnotationIntrospector {

        @Override
        public List<NamedType> findSubtypes(Annotated type) {
            return records(type.getRawType()).map(NamedType::new).toList();
        }

        private static Stream<Class<?>> records(Class<?> type) {
            return type.isSealed()
                    ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedSubtypes::records)
                    : Stream.of(type);
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        return types.stream()
                .filter(known -> known.aggregate().equals(type))
                .<SerializedType>map(
                        known -> new SimpleSerializedType(known.name(), Integer.toString(known.revision())))
                .findFirst()
                .orElseGet(() -> super.typeForClass(type));
    }

    /**
     * The aggregate that a snapshot is of.
     *
     * @throws UnknownEventException for a snapshot of another revision or of no known stream
     */
    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType stored) {
        for (SnapshotType known : types) {
            if (known.name().equals(stored.getName())) {
                if (!Integer.toString(known.revision()).equals(stored.getRevision())) {
                    throw new UnknownEventException("a snapshot of " + known.name() + " in revision "
                            + stored.getRevision() + ", not " + known.revision());
                }
                return known.aggregate();
            }
        }
        Class other = super.classForType(stored);
        if (other.equals(UnknownSerializedType.class)) {
            throw new UnknownEventException("a snapshot of an unknown stream " + stored.getName());
        }
        return other;
    }
}
