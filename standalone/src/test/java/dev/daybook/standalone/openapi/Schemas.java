package dev.daybook.standalone.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.validation.constraints.AssertTrue;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of records as they go over HTTP: of requests by their constraints, of answers by what may be absent. */
final class Schemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> byName = new TreeMap<>();
    private final Map<String, Class<?>> types = new TreeMap<>();

    /** Every schema that was referred to, by name. */
    Map<String, ObjectNode> all() {
        return byName;
    }

    ObjectNode request(Class<?> type) {
        return reference(type, this::writeRequest);
    }

    ObjectNode answer(Class<?> type) {
        return reference(type, this::writeAnswer);
    }

    static ObjectNode reference(String name) {
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private ObjectNode reference(Class<?> type, Function<Class<?>, ObjectNode> writer) {
        String name = name(type);
        Class<?> former = types.putIfAbsent(name, type);
        if (former == null) {
            ObjectNode schema = writer.apply(type);
            byName.put(name, schema);
        } else if (former != type) {
            throw new IllegalStateException("both " + former + " and " + type + " would be called " + name);
        }
        return reference(name);
    }

    /** What is shared has its own name; the others have that of their feature before it, as many are called alike. */
    private static String name(Class<?> type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        String feature = parts[2].equals("events") ? "events" + (parts.length > 3 ? "." + parts[3] : "") : parts[3];
        boolean shared = feature.matches("infrastructure|requests|decisions|events");
        Class<?> outer = type.getEnclosingClass();
        boolean part =
                outer != null && (outer.isRecord() || outer.getSimpleName().endsWith("Controller"));
        String own = (part ? outer.getSimpleName().replace("Controller", "") + "." : "") + type.getSimpleName();
        return shared ? own : feature + "." + own;
    }

    private ObjectNode writeRequest(Class<?> type) {
        ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(
                    component.getName(), part(component.getAnnotatedType(), field(type, component), this::request));
            if (Constraints.required(field(type, component))) {
                schema.withArray("required").add(component.getName());
            }
        }
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(AssertTrue.class))
                .sorted(java.util.Comparator.comparing(Method::getName))
                .forEach(rule -> Constraints.write(rule, schema));
        return schema;
    }

    private static AnnotatedElement field(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ObjectNode writeAnswer(Class<?> type) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        JsonInclude include = type.getAnnotation(JsonInclude.class);
        boolean leavesOut = include != null;
        for (RecordComponent component : type.getRecordComponents()) {
            AnnotatedType declared = component.getAnnotatedType();
            boolean optional = component.getType() == Optional.class;
            boolean absent = optional
                    || declared.isAnnotationPresent(Nullable.class)
                    || (include != null
                            && include.value() == JsonInclude.Include.NON_EMPTY
                            && Collection.class.isAssignableFrom(component.getType()));
            ObjectNode value = field(type, component).isAnnotationPresent(JsonRawValue.class)
                    ? JSON.objectNode().put("type", "object").put("additionalProperties", true)
                    : part(optional ? argument(declared, 0) : declared, component, this::answer);
            properties.set(jsonName(type, component), absent && !leavesOut ? orNull(value) : value);
            if (!absent || !leavesOut) {
                schema.withArray("required").add(jsonName(type, component));
            }
        }
        return schema;
    }

    private static String jsonName(Class<?> type, RecordComponent component) {
        JsonProperty named = field(type, component).getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    private static ObjectNode orNull(ObjectNode value) {
        JsonNode type = value.path("type");
        if (!type.isString() || value.has("enum")) {
            ObjectNode either = JSON.objectNode();
            either.putArray("anyOf").add(value).addObject().put("type", "null");
            return either;
        }
        value.putArray("type").add(type.asString()).add("null");
        return value;
    }

    private ObjectNode part(
            AnnotatedType declared, AnnotatedElement constrained, Function<Class<?>, ObjectNode> record) {
        ObjectNode schema = value(declared, record);
        Constraints.write(constrained, schema);
        return schema;
    }

    private ObjectNode value(AnnotatedType declared, Function<Class<?>, ObjectNode> record) {
        Class<?> type = raw(declared.getType());
        if (Collection.class.isAssignableFrom(type)) {
            ObjectNode array = JSON.objectNode().put("type", "array");
            AnnotatedType item = argument(declared, 0);
            array.set("items", part(item, item, record));
            return array;
        }
        if (type == Map.class) {
            ObjectNode map = JSON.objectNode().put("type", "object");
            AnnotatedType item = argument(declared, 1);
            map.set("additionalProperties", part(item, item, record));
            return map;
        }
        return type.isRecord() ? record.apply(type) : plain(type);
    }

    private static ObjectNode plain(Class<?> type) {
        ObjectNode schema = JSON.objectNode();
        if (type.isEnum()) {
            schema.put("type", "string");
            Arrays.stream(type.getEnumConstants())
                    .forEach(constant -> schema.withArray("enum").add(((Enum<?>) constant).name()));
            return schema;
        }
        return switch (type.getSimpleName()) {
            case "String" -> schema.put("type", "string");
            case "int", "Integer" -> schema.put("type", "integer").put("format", "int32");
            case "long", "Long" -> schema.put("type", "integer").put("format", "int64");
            case "JsonNode" -> {
                schema.putArray("type")
                        .add("string")
                        .add("number")
                        .add("boolean")
                        .add("object")
                        .add("array");
                yield schema;
            }
            case "double", "Double" -> schema.put("type", "number").put("format", "double");
            case "Object" -> {
                schema.putArray("type").add("string").add("number").add("boolean");
                yield schema;
            }
            case "boolean", "Boolean" -> schema.put("type", "boolean");
            default -> text(type, schema);
        };
    }

    private static ObjectNode text(Class<?> type, ObjectNode schema) {
        Map<Class<?>, String> formats = Map.of(Instant.class, "date-time", LocalDate.class, "date", UUID.class, "uuid");
        String format = formats.get(type);
        if (format == null) {
            throw new IllegalStateException("say here what " + type + " is in JSON Schema");
        }
        return schema.put("type", "string").put("format", format);
    }

    private static AnnotatedType argument(AnnotatedType declared, int index) {
        return ((AnnotatedParameterizedType) declared).getAnnotatedActualTypeArguments()[index];
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }
}
