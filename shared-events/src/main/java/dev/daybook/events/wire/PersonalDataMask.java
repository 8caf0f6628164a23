package dev.daybook.events.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.daybook.events.PersonalData;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** Hides what a stored event says of persons, from those who may not see it. */
public final class PersonalDataMask {

    private static final TextNode MASK = TextNode.valueOf("***");

    /** Reflection tells this slowly, and it is asked for each event that is told. */
    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
        }
    };

    private record Field(String name, Type type, boolean personal) {

        static Field of(RecordComponent component) {
            return new Field(
                    component.getName(), component.getGenericType(), component.isAnnotationPresent(PersonalData.class));
        }
    }

    private PersonalDataMask() {}

    /**
     * The same payload, with every personal value in place of which only stars are shown.
     *
     * @param type record of the event, or of what is within
     */
    public static JsonNode mask(Class<?> type, JsonNode payload) {
        JsonNode masked = payload.deepCopy();
        hide(type, masked);
        return masked;
    }

    private static void hide(Type type, JsonNode node) {
        switch (node) {
            case ArrayNode elements -> elements.forEach(element -> hide(element(type), element));
            case ObjectNode object
            when type instanceof Class<?> known && known.isRecord() -> {
                for (Field field : FIELDS.get(known)) {
                    hide(field, object);
                }
            }
            default -> {
                // A value that no component of a record marks is nobody's.
            }
        }
    }

    private static void hide(Field field, ObjectNode object) {
        JsonNode value = object.get(field.name());
        if (value == null || value.isNull()) {
            return;
        }
        if (field.personal()) {
            object.set(field.name(), MASK);
        } else {
            hide(value.isArray() ? field.type() : element(field.type()), value);
        }
    }

    /** What an {@code Optional} or a {@code List} holds; any other type itself. */
    private static Type element(Type type) {
        return type instanceof ParameterizedType parameterized ? parameterized.getActualTypeArguments()[0] : type;
    }
}
