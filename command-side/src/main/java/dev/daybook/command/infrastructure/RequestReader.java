package dev.daybook.command.infrastructure;

import dev.daybook.command.decisions.Fault;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/** Reads a JSON body into a request record: the first fault of its syntax, or all faults of shape and rules at once. */
@Component
public final class RequestReader {

    /** So many wrong shapes are told at once; each costs one more reading of the body. */
    private static final int SHAPE_FAULTS_MAX = 50;

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.Enum, words -> words.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
            .withCoercionConfigDefaults(all -> all.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .build();
    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    /**
     * The body as a record whose constraints hold.
     *
     * @throws RequestException naming what is wrong and where
     */
    public <T> T read(byte[] body, Class<T> type) {
        List<Fault> faults = new ArrayList<>();
        return checked(bind(body, type, faults), faults);
    }

    /**
     * A body beside whose fields stands what the single command has in its path.
     *
     * @param names by the names of the path's parts
     */
    public record Addressed<T>(Map<String, String> names, T request) {

        /** The part of the path that is called so. */
        public String name(String part) {
            return Objects.requireNonNull(names.get(part));
        }
    }

    /**
     * The body as a record whose constraints hold, and the parts of the path.
     *
     * @param forms of the parts of the path, by their names
     * @throws RequestException naming what is wrong and where
     */
    public <T> Addressed<T> readAddressed(byte[] body, Map<String, Pattern> forms, Class<T> type) {
        if (!(parse(body) instanceof ObjectNode tree)) {
            throw RequestException.malformed("", "wrong-type", "it must be an object");
        }
        List<Fault> faults = new ArrayList<>();
        Map<String, String> names = new TreeMap<>();
        forms.forEach((name, form) -> {
            JsonNode value = tree.remove(name);
            if (value == null) {
                faults.add(new Fault("/" + name, "required", "must not be null"));
            } else if (!value.isString() || !form.matcher(value.asString()).matches()) {
                faults.add(new Fault("/" + name, "pattern", "must match " + form));
            } else {
                names.put(name, value.asString());
            }
        });
        return new Addressed<>(names, checked(bindLeniently(tree, type, faults), faults));
    }

    private <T> T checked(T request, List<Fault> faults) {
        faults.addAll(violations(request, faults));
        if (!faults.isEmpty()) {
            throw RequestException.malformed(faults);
        }
        return request;
    }

    private <T> T bind(byte[] body, Class<T> type, List<Fault> faults) {
        try {
            T request = json.readValue(body, type);
            if (request == null) {
                throw RequestException.malformed("", "wrong-type", "the body must be an object");
            }
            return request;
        } catch (StreamReadException syntax) {
            throw RequestException.malformed("", "malformed-json", place(syntax));
        } catch (JacksonException _) {
            return bindLeniently(parse(body), type, faults);
        }
    }

    /** Takes each wrong part out of the parsed tree and goes on, so that one reading tells them all. */
    private <T> T bindLeniently(JsonNode tree, Class<T> type, List<Fault> faults) {
        while (faults.size() < SHAPE_FAULTS_MAX) {
            try {
                return json.treeToValue(tree, type);
            } catch (DatabindException wrong) {
                faults.add(shapeFault(wrong));
                if (!remove(tree, wrong.getPath())) {
                    break;
                }
            }
        }
        throw RequestException.malformed(faults);
    }

    private JsonNode parse(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException syntax) {
            throw RequestException.malformed("", "malformed-json", place(syntax));
        }
    }

    private static String place(JacksonException syntax) {
        return "line " + syntax.getLocation().getLineNr() + ", column "
                + syntax.getLocation().getColumnNr() + ": "
                + syntax.getOriginalMessage().lines().findFirst().orElse("not JSON");
    }

    private static Fault shapeFault(DatabindException wrong) {
        return wrong instanceof UnrecognizedPropertyException
                ? new Fault(pointer(wrong.getPath()), "unknown-field", "there is no such field")
                : new Fault(pointer(wrong.getPath()), "wrong-type", "the value has not the type or form of this field");
    }

    private static boolean remove(JsonNode tree, List<Reference> path) {
        if (path.isEmpty()) {
            return false;
        }
        JsonNode parent = tree;
        for (Reference step : path.subList(0, path.size() - 1)) {
            parent =
                    step.getPropertyName() == null ? parent.path(step.getIndex()) : parent.path(step.getPropertyName());
        }
        Reference last = path.getLast();
        return switch (parent) {
            case ObjectNode object -> object.remove(last.getPropertyName()) != null;
            case ArrayNode array -> !array.setNull(last.getIndex()).isEmpty();
            default -> false;
        };
    }

    private static String pointer(List<Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (Reference step : path) {
            String name = step.getPropertyName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? step.getIndex()
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private <T> List<Fault> violations(T request, List<Fault> known) {
        return validator.validate(request).stream()
                .map(RequestReader::ruleFault)
                .filter(fault ->
                        known.stream().noneMatch(wrong -> wrong.pointer().startsWith(fault.pointer())))
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::code))
                .toList();
    }

    private static Fault ruleFault(ConstraintViolation<?> violation) {
        String pointer = "/"
                + violation
                        .getPropertyPath()
                        .toString()
                        .replaceAll("[\\[.]", "/")
                        .replace("]", "");
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Fault(pointer.replaceAll("/<[^/]*", ""), ruleCode(constraint), violation.getMessage());
    }

    private static String ruleCode(String constraint) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            default -> constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        };
    }
}
