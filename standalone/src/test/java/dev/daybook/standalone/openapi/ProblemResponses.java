package dev.daybook.standalone.openapi;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.infrastructure.ProblemPage;
import dev.daybook.query.infrastructure.http.Problem;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.http.HttpStatus;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The refusals: one response for each status and feature, which names the codes that {@code /problems} explains. */
final class ProblemResponses {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, List<ProblemPage>> pages;
    private final Map<String, ObjectNode> byName = new TreeMap<>();

    ProblemResponses() {
        this.pages = pages();
    }

    /** Every response that was referred to, by name. */
    Map<String, ObjectNode> all() {
        return byName;
    }

    /** What a status means for a feature; {@code default} is for every other. */
    ObjectNode of(String feature, String status) {
        boolean own = !status.equals("default") && !codes(feature, status).isEmpty();
        String name = (own ? feature + "." : "") + "Problem-" + status;
        byName.computeIfAbsent(name, _ -> response(own ? feature : "", status));
        return JSON.objectNode().put("$ref", "#/components/responses/" + name);
    }

    private ObjectNode response(String feature, String status) {
        ObjectNode response = JSON.objectNode();
        if (status.equals("default")) {
            response.put("description", "Any other refusal or failure.");
        } else {
            List<String> codes = new ArrayList<>(codes("", status));
            if (!feature.isEmpty()) {
                codes.addAll(codes(feature, status));
            }
            response.put(
                    "description",
                    HttpStatus.valueOf(Integer.parseInt(status)).getReasonPhrase() + ". Codes: "
                            + codes.stream().map(code -> "`" + code + "`").collect(Collectors.joining(", "))
                            + (feature.isEmpty() ? "." : "; or one of another stream that takes part."));
        }
        if (status.equals("429") || status.equals("503")) {
            response.putObject("headers")
                    .putObject("Retry-After")
                    .put("description", "Seconds.")
                    .putObject("schema")
                    .put("type", "integer");
        }
        response.putObject("content").putObject("application/problem+json").set("schema", Schemas.reference("Problem"));
        return response;
    }

    /** Of a feature, or of none in particular. */
    private List<String> codes(String feature, String status) {
        return pages.getOrDefault(feature, List.of()).stream()
                .filter(page -> Integer.toString(page.status()).equals(status))
                .map(ProblemPage::code)
                .sorted()
                .toList();
    }

    /** The query side has a record for it; the command side gives Spring's problem detail further members. */
    static void writeSchema(Schemas schemas, boolean commands) {
        if (!commands) {
            var _ = schemas.answer(Problem.class);
            return;
        }
        ObjectNode problem = JSON.objectNode().put("type", "object");
        ObjectNode properties = problem.putObject("properties");
        Stream.of("type", "title", "detail", "instance", "code", "traceId")
                .forEach(name -> properties.putObject(name).put("type", "string"));
        properties.putObject("status").put("type", "integer");
        properties.set("errors", array(schemas.answer(Fault.class)));
        properties.set("allowedActions", array(JSON.objectNode().put("type", "string")));
        properties.putObject("currentVersion").put("type", "integer").put("format", "int64");
        properties.set(
                "eventsSince",
                array(schemas.answer(type("dev.daybook.command.infrastructure.ProblemAdvice$EventSince"))));
        ArrayNode required = problem.putArray("required");
        Stream.of("type", "title", "status", "detail", "instance", "code", "errors", "traceId")
                .forEach(required::add);
        schemas.all().put("Problem", problem);
    }

    private static ObjectNode array(ObjectNode items) {
        ObjectNode array = JSON.objectNode().put("type", "array");
        array.set("items", items);
        return array;
    }

    /** What the code lists: once for everything, under no name, and for each feature. */
    private static Map<String, List<ProblemPage>> pages() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Problems")));
        Map<String, List<ProblemPage>> pages = new TreeMap<>(Map.of("", cast(everywhere())));
        scanner.findCandidateComponents("dev.daybook.command").stream()
                .map(found -> type(String.valueOf(found.getBeanClassName())))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals("pages") && Modifier.isStatic(method.getModifiers()))
                .forEach(method -> {
                    ReflectionUtils.makeAccessible(method);
                    Object listed = Objects.requireNonNull(ReflectionUtils.invokeMethod(method, null));
                    pages.put(Endpoint.feature(method.getDeclaringClass()), cast(listed));
                });
        return pages;
    }

    private static List<ProblemPage> cast(Object pages) {
        return ((List<?>) pages).stream().map(ProblemPage.class::cast).toList();
    }

    private static Object everywhere() {
        Field field = Objects.requireNonNull(ReflectionUtils.findField(
                type("dev.daybook.command.infrastructure.ProblemPagesController"), "EVERYWHERE"));
        ReflectionUtils.makeAccessible(field);
        return Objects.requireNonNull(ReflectionUtils.getField(field, null));
    }

    private static Class<?> type(String name) {
        return ClassUtils.resolveClassName(name, null);
    }
}
